package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final KeptThings things;
    private final MediaStore store;
    private final SiteScope scope;
    private final Audit audit;
    private final CurrentPerson current;
    private final Frame frame;

    WithdrawalMatter(Withdrawals withdrawals, KeptThings things, MediaStore store, SiteScope scope, Audit audit, CurrentPerson current, Frame frame) {
        this.withdrawals = withdrawals;
        this.things = things;
        this.store = store;
        this.scope = scope;
        this.audit = audit;
        this.current = current;
        this.frame = frame;
    }

    @Override
    public List<Waiting> waiting(UUID site, Language language) {
        List<Withdrawals.Asked> asked = withdrawals.waiting(site);
        Map<UUID, KeptThings.Thing> kept = things.find(site, asked.stream().map(Withdrawals.Asked::entry).toList(), language);
        return asked.stream().flatMap(one -> Optional.ofNullable(kept.get(one.entry())).map(entry -> waiting(one, entry, language)).stream()).toList();
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

    private Waiting waiting(Withdrawals.Asked asked, KeptThings.Thing entry, Language language) {
        KeepingMessages words = Words.of(KeepingMessages.class, language);
        List<String> lines = Stream.of(entry.title() + ", " + frame.date(entry.at()), entry.look() ? words.look_photo() : "", words.why(asked.why()), words.waits_lead(),
                words.second_lead(), entry.look() ? words.seen_stays() : words.tried_stays()).filter(line -> !line.isEmpty()).toList();
        return new Waiting(asked.id(), words.take_out_title(), lines, asked.note(), asked.actor(), asked.at(), entry.around(), Optional.of(entry.page()));
    }
}
