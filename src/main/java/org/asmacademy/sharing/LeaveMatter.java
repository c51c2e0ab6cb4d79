package org.asmacademy.sharing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;

/** A copy of all data, or leaving, that nobody else has said yes to. */
@Singleton
class LeaveMatter implements Matter {
    private final Leaves leaves;
    private final Leaving leaving;

    LeaveMatter(Leaves leaves, Leaving leaving) {
        this.leaves = leaves;
        this.leaving = leaving;
    }

    @Override
    public List<Waiting> waiting(UUID site, Language language) {
        SharingMessages words = Words.of(SharingMessages.class, language);
        return leaves.last(site).filter(leave -> leave.yes().isEmpty()).map(leave -> new Waiting(leave.id(), leave.leaves() ? words.leave_asked() : words.copy_asked(),
                List.of(leave.leaves() ? words.leave_means(leaving.days(true)) : words.copy_means(leaving.days(false))), "", leave.by(), leave.at(), "/" + language + "/sites/" + site + "/leave",
                Optional.empty())).stream().toList();
    }
}
