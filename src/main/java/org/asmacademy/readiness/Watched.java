package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Hlc;

/**
 * What those who watched one site task say about it now; a pure function of the set of words that were said. The rule:
 *
 * <ol>
 * <li>Of each person only the last word about the task counts: a look ("seen"), another view ("seen otherwise") or "I take my word back". So
 * one's own later word replaces one's own earlier one, and nobody can disagree with themselves or speak for somebody else.</li>
 * <li>Another view names the looks beside which it stands. It is settled when somebody watches later who neither said it nor made one of those
 * looks: a third pair of eyes. A later look of the same two people is not one of those; whoever gave the other view ends it by watching
 * again or by taking it back, and so does everybody whose look stands against it by taking that back.</li>
 * <li>As long as there is both a look that holds today and another view that is not settled, the practice is "seen differently": both views
 * stand side by side, whichever is newer. If a view stands alone it says that the practice is tried, for somebody watched it done.</li>
 * <li>Looks whose time is over leave the practice "seen long ago". No look, no other view and nothing that was kept ever brings it below "tried".</li>
 * </ol>
 *
 * @param looks  the last words that are looks, in the order in which they were said
 * @param others the other views that are not settled, in that order too
 */
record Watched(List<Word> looks, List<Word> others) {
    static final Watched NOTHING = new Watched(List.of(), List.of());

    enum Kind { SEEN, OTHERWISE, BACK }

    /**
     * What somebody said about the task.
     *
     * @param until    a look: until when it holds; nothing: no end
     * @param ticks    the watch lines that were seen or, in another view, not seen
     * @param media    a look: what was photographed
     * @param besides  another view: who made the looks beside which it stands
     */
    record Word(UUID fact, Kind kind, UUID observer, String hlc, Optional<LocalDate> until, List<Integer> ticks, List<String> media, Set<UUID> besides, String reason) {
        private static final Comparator<Word> ORDER = Comparator.comparing(Word::order);

        String order() {
            return hlc + fact;
        }

        long at() {
            return Hlc.millis(hlc);
        }

        boolean holds(LocalDate today) {
            return until.isEmpty() || !until.get().isBefore(today);
        }

        private boolean settles(Word other) {
            return !observer.equals(other.observer) && !other.besides.contains(observer) && order().compareTo(other.order()) > 0;
        }
    }

    /** All that was said, or the last words at least; in any order, any number of times. */
    static Watched of(Collection<Word> said) {
        Map<UUID, Word> last = new HashMap<>();
        said.forEach(word -> last.merge(word.observer, word, (a, b) -> Word.ORDER.compare(a, b) < 0 ? b : a));
        List<Word> words = new ArrayList<>(last.values());
        words.sort(Word.ORDER);
        List<Word> looks = words.stream().filter(word -> word.kind == Kind.SEEN).toList();
        return new Watched(looks, words.stream().filter(word -> word.kind == Kind.OTHERWISE && looks.stream().noneMatch(look -> look.settles(word))).toList());
    }

    Practice practice(LocalDate today) {
        if (looks.stream().anyMatch(look -> look.holds(today))) return others.isEmpty() ? Practice.SEEN : Practice.DIFFERENTLY;
        if (!looks.isEmpty()) return Practice.LAPSED;
        return others.isEmpty() ? Practice.NOTYET : Practice.TRIED;
    }

    /** When it was last seen or, where nobody's look stands, first watched. */
    Optional<String> since() {
        return looks.isEmpty() ? others.stream().map(Word::hlc).findFirst() : Optional.of(looks.get(looks.size() - 1).hlc);
    }

    /** Until when the look holds that holds longest; nothing: no look, or one without an end. */
    Optional<LocalDate> until() {
        if (looks.stream().anyMatch(look -> look.until.isEmpty())) return Optional.empty();
        return looks.stream().flatMap(look -> look.until.stream()).max(Comparator.naturalOrder());
    }

    /** The looks that hold today and are not this person's own: what they may have seen otherwise. */
    List<Word> besides(UUID person, LocalDate today) {
        return looks.stream().filter(look -> !look.observer.equals(person) && look.holds(today)).toList();
    }

    /** What this person says now, if anything. */
    Optional<Word> of(UUID person) {
        return looks.stream().filter(word -> word.observer.equals(person)).findFirst().or(() -> others.stream().filter(word -> word.observer.equals(person)).findFirst());
    }
}
