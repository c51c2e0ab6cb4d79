package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.media.MediaStore;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Matter;

/** Something that was kept is hidden and waits for a second person; with the yes its files are deleted. */
@Singleton
class WithdrawalMatter implements Matter {
    private final Withdrawals withdrawals;
    private final Evidence evidence;
    private final MediaStore store;
    private final SiteScope scope;
    private final Audit audit;
    private final CurrentPerson current;
    private final Frame frame;

    WithdrawalMatter(Withdrawals withdrawals, Evidence evidence, MediaStore store, SiteScope scope, Audit audit, CurrentPerson current, Frame frame) {
        this.withdrawals = withdrawals;
        this.evidence = evidence;
        this.store = store;
        this.scope = scope;
        this.audit = audit;
        this.current = current;
        this.frame = frame;
    }

    @Override
    public List<Waiting> waiting(UUID site, Language language) {
        List<Withdrawals.Asked> asked = withdrawals.waiting(site);
        Map<UUID, Evidence.Kept> kept = evidence.find(site, asked.stream().map(Withdrawals.Asked::entry).toList(), language);
        return asked.stream().flatMap(one -> Optional.ofNullable(kept.get(one.entry())).map(entry -> waiting(site, one, entry, language)).stream()).toList();
    }

    @Override
    public void agreed(UUID site, UUID fact) {
        boolean ours = scope.in(site, () -> {
            Optional<UUID> entry = withdrawals.taken(site, fact);
            entry.ifPresent(id -> audit.note(site, current.required().id(), "evidence-taken-out", id.toString()));
            return entry.isPresent();
        });
        if (ours) store.sweep(site);
    }

    private Waiting waiting(UUID site, Withdrawals.Asked asked, Evidence.Kept entry, Language language) {
        KeepingMessages words = Words.of(KeepingMessages.class, language);
        String list = "/" + language + "/sites/" + site + "/evidence";
        return new Waiting(asked.id(), words.take_out_title(), List.of(entry.title() + ", " + frame.date(entry.at()), words.why(asked.why()), words.waits_lead(),
                words.second_lead(), words.tried_stays()), asked.note(), asked.actor(), asked.at(), list, Optional.of(list + "/" + asked.entry()));
    }
}
