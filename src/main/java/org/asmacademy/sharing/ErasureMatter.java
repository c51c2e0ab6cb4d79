package org.asmacademy.sharing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.people.People;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;

/** Somebody asked a lead or trainer to have everything of theirs deleted: that needs a second one. */
@Singleton
class ErasureMatter implements Matter {
    private final ErasureFolds folds;
    private final Erasures erasures;
    private final People people;

    ErasureMatter(ErasureFolds folds, Erasures erasures, People people) {
        this.folds = folds;
        this.erasures = erasures;
        this.people = people;
    }

    @Override
    public List<Waiting> waiting(UUID site, Language language) {
        EraseMessages words = Words.of(EraseMessages.class, language);
        List<Erasure> waiting = folds.open(site).stream().filter(Erasure::waits).toList();
        Map<UUID, String> names = people.names(site, waiting.stream().map(Erasure::person).toList());
        return waiting.stream().map(erasure -> {
            String name = names.getOrDefault(erasure.person(), "…");
            return new Waiting(erasure.id(), words.second_title(name), List.of(words.second_means(name, erasures.days()), words.second_sure(name)), "", erasure.by(),
                    erasure.at().toEpochMilli(), "/" + language + "/sites/" + site + "/people/" + erasure.person() + "/delete", Optional.empty());
        }).toList();
    }
}
