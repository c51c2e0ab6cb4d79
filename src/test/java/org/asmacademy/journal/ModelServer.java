package org.asmacademy.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One site's log on one server, reduced to what the exchange between servers rests on: rows in order, chains by their ids, cursors, and whether
 * the first server that saw a fact gave it its right to count. Everything but {@link #life} and the backup is the database: one object to copy.
 */
final class ModelServer {
    /** What a schedule gets wrong on purpose, so that the model is seen to notice it. */
    enum Wrong {
        NOTHING, NO_CHAIN_CHECK, NO_MARKS, ONLY_THE_HEAD_IS_COMPARED, PUSH_WHATEVER_THE_MARK, PAGE_WHATEVER_THE_MARK, CURSOR_BEFORE_FACTS, CURSOR_OF_ANY_LIFE,
        EVERYBODY_JUDGES, LATE_RIGHTS_STAY_AT_HOME, KNOWN_FACTS_TELL_NOTHING, PULL_ONLY, PUSH_ONLY, TRUST_THE_LAST_ANSWER
    }

    /** Whose yes a fact needs: nobody's, its maker's on this server, or a role that this server does not see. */
    enum Needs { NOTHING, SIGN_IN, ROLE }

    record Made(String id, int site, int person, Needs needs, long clock) {
        static Made right(Made late) {
            return new Made("right/" + late.id, late.site, late.person, Needs.NOTHING, late.clock);
        }
    }

    /** A link as it travels; between servers it says whether it was given its right. */
    record Link(Made fact, long seq, String prev, boolean given) { }

    record Answer(String life, long have, String headId, boolean forked, String mark) { }

    record Page(String life, List<Row> rows, long next) { }

    static final class Row {
        final Made fact;
        final String origin;
        boolean given;

        Row(Made fact, String origin, boolean given) {
            this.fact = fact;
            this.origin = origin;
            this.given = given;
        }
    }

    /** What a backup holds, and a disk that is put back. */
    private static final class Database {
        final List<Row> log = new ArrayList<>();
        final Map<String, Row> byId = new HashMap<>();
        final Map<String, List<String>> chains = new LinkedHashMap<>();
        final Map<String, Long> cursors = new HashMap<>();
        final Map<String, String> marks = new HashMap<>();
        final Map<String, Set<String>> sent = new HashMap<>();
        final Set<Integer> signedIn = new HashSet<>();

        Database copy() {
            Database copy = new Database();
            for (Row row : log) {
                Row same = new Row(row.fact, row.origin, row.given);
                copy.log.add(same);
                copy.byId.put(same.fact.id(), same);
            }
            chains.forEach((origin, ids) -> copy.chains.put(origin, new ArrayList<>(ids)));
            copy.cursors.putAll(cursors);
            copy.marks.putAll(marks);
            sent.forEach((origin, marks) -> copy.sent.put(origin, new HashSet<>(marks)));
            copy.signedIn.addAll(signedIn);
            return copy;
        }
    }

    private static int lives;
    private static int marks;
    final String name;
    final int site;
    private final Wrong wrong;
    private Database now = new Database();
    private Database backup = new Database();
    private String backupLife;
    private String life;
    private long lastAnswer;

    ModelServer(String name, int site, Wrong wrong) {
        this.name = name;
        this.site = site;
        this.wrong = wrong;
        this.life = "life" + ++lives;
        this.backupLife = life;
    }

    String life() {
        return life;
    }

    List<Row> log() {
        return now.log;
    }

    List<String> chain(String origin) {
        return now.chains.getOrDefault(origin, List.of());
    }

    void takeBackup() {
        backup = now.copy();
        backupLife = life;
    }

    /** As the command to restore does: the database is another one from then on. */
    void restore() {
        putDiskBack();
        life = "life" + ++lives;
    }

    /** Somebody copies an old disk back, and nothing in it says so. */
    void putDiskBack() {
        now = backup.copy();
        life = backupLife;
        lastAnswer = 0;
    }

    /** The same disk on a second computer. */
    ModelServer copyOfDisk() {
        ModelServer copy = new ModelServer(name, site, wrong);
        copy.now = now.copy();
        copy.backup = copy.now.copy();
        copy.life = life;
        copy.backupLife = life;
        return copy;
    }

    void signIn(int person) {
        now.signedIn.add(person);
        List.copyOf(now.log).stream().filter(row -> !row.given && !fromServer(row.origin) && row.fact.needs() == Needs.SIGN_IN && row.fact.person() == person)
                .forEach(this::giveLate);
    }

    /** A phone's links, or (from a hub) those of another server. */
    Answer take(String origin, List<Link> links, boolean crash) {
        List<String> chain = new ArrayList<>(chain(origin));
        boolean forked = false;
        List<Link> fresh = new ArrayList<>();
        for (Link link : links.stream().sorted(java.util.Comparator.comparingLong(Link::seq)).toList()) {
            if (link.seq() <= chain.size()) {
                if (!chain.get((int) link.seq() - 1).equals(link.fact().id()) && wrong != Wrong.NO_CHAIN_CHECK) forked = true;
            } else if (link.seq() == chain.size() + 1) {
                if (!Objects.equals(link.prev(), chain.isEmpty() ? null : chain.get(chain.size() - 1)) && wrong != Wrong.NO_CHAIN_CHECK) forked = true;
                if (!forked) {
                    chain.add(link.fact().id());
                    fresh.add(link);
                }
            }
            if (forked) break;
        }
        if (crash) return null;
        now.chains.put(origin, chain);
        fresh.forEach(link -> arrive(link.fact(), origin, link.given()));
        return new Answer(life, chain.size(), chain.isEmpty() ? null : chain.get(chain.size() - 1), forked, now.marks.get(origin));
    }

    /** A hub's links: only if the chain is still as the hub saw it. */
    private Answer take(String origin, String continues, String mark, List<Link> links, boolean crash) {
        boolean expected = Objects.equals(now.marks.get(origin), continues) || wrong == Wrong.PUSH_WHATEVER_THE_MARK;
        int before = chain(origin).size();
        if (take(origin, expected ? links : List.of(), crash) == null) return null;
        if (chain(origin).size() > before) now.marks.put(origin, mark);
        return take(origin, List.of(), false);
    }

    private void arrive(Made fact, String origin, boolean givenThere) {
        Row known = now.byId.get(fact.id());
        if (known != null) {
            if (givenThere && !known.given && wrong != Wrong.KNOWN_FACTS_TELL_NOTHING) giveLate(known);
            return;
        }
        boolean given = fromServer(origin) && wrong != Wrong.EVERYBODY_JUDGES ? givenThere : judge(fact);
        Row row = new Row(fact, origin, given);
        now.log.add(row);
        now.byId.put(fact.id(), row);
        if (!fact.id().startsWith("right/")) return;
        Row late = now.byId.get(fact.id().substring("right/".length()));
        if (late == null) throw new IllegalStateException("A right came before its fact");
        late.given = true;
    }

    private boolean judge(Made fact) {
        return switch (fact.needs()) {
            case NOTHING -> true;
            case SIGN_IN -> now.signedIn.contains(fact.person());
            case ROLE -> Math.floorMod((fact.id() + name).hashCode(), 2) == 0;
        };
    }

    private void giveLate(Row row) {
        row.given = true;
        if (wrong == Wrong.LATE_RIGHTS_STAY_AT_HOME) return;
        Made right = Made.right(row.fact);
        if (!now.byId.containsKey(right.id())) arrive(right, "server:" + life, true);
    }

    private static boolean fromServer(String origin) {
        return origin.contains(":");
    }

    // The hub's side

    String origin() {
        return "hub:" + name + ":" + life;
    }

    /** One visit to the centre: asks where its chain stands, sends, fetches. */
    void exchange(ModelServer centre, int most, Network net) {
        Answer stands = centre.take(origin(), List.of(), false);
        if (net.lost() || stands == null) return;
        if (isOfAnotherPast(stands)) {
            life = "life" + ++lives;
            return;
        }
        String mark = stands.mark();
        if (wrong != Wrong.PULL_ONLY) {
            Answer answer = push(centre, stands, most, net);
            if (answer == null) return;
            mark = answer.mark();
        }
        if (wrong != Wrong.PUSH_ONLY) pull(centre, mark, most, net);
    }

    /** The last to send on this chain was not this database: the disk is an old one, or one of two. */
    private boolean isOfAnotherPast(Answer stands) {
        if (wrong == Wrong.NO_MARKS || stands.have() == 0) return false;
        if (wrong == Wrong.ONLY_THE_HEAD_IS_COMPARED) {
            return stands.have() > now.log.size() || !now.log.get((int) stands.have() - 1).fact.id().equals(stands.headId());
        }
        return !now.sent.getOrDefault(origin(), Set.of()).contains(stands.mark());
    }

    /** @return where the chain stands then, or nothing when that is not known */
    private Answer push(ModelServer centre, Answer stands, int most, Network net) {
        long from = wrong == Wrong.TRUST_THE_LAST_ANSWER ? Math.max(lastAnswer, stands.have()) : stands.have();
        List<Link> links = new ArrayList<>();
        for (long pos = from + 1; pos <= Math.min(now.log.size(), from + most); pos++) {
            Row row = now.log.get((int) pos - 1);
            links.add(new Link(row.fact, pos, pos == 1 ? null : now.log.get((int) pos - 2).fact.id(), row.given));
        }
        String mark = "mark" + ++marks;
        now.sent.computeIfAbsent(origin(), none -> new HashSet<>()).add(mark);
        net.somethingElse();
        if (net.lost()) return null;
        Answer answer = centre.take(origin(), stands.mark(), mark, net.shuffled(links), net.crash());
        if (net.twice()) answer = centre.take(origin(), stands.mark(), mark, net.shuffled(links), false);
        if (answer == null || net.lost()) return null;
        lastAnswer = Math.max(lastAnswer, answer.have());
        return isOfAnotherPast(answer) ? null : answer;
    }

    private void pull(ModelServer centre, String mark, int most, Network net) {
        String key = wrong == Wrong.CURSOR_OF_ANY_LIFE ? "any" : centre.life();
        String asks = origin();
        long after = now.cursors.getOrDefault(key, 0L);
        net.somethingElse();
        Page page = centre.page(after, asks, mark, most);
        if (page == null || net.lost()) return;
        if (wrong == Wrong.CURSOR_BEFORE_FACTS) now.cursors.put(key, page.next());
        if (net.crash()) return;
        page.rows().forEach(row -> arrive(row.fact, "centre:" + page.life(), row.given));
        now.cursors.put(key, page.next());
    }

    /** What came to this log by others than the asking chain, as long as that chain stands as the asker saw it. */
    private Page page(long after, String asker, String mark, int most) {
        if (wrong != Wrong.PAGE_WHATEVER_THE_MARK && !Objects.equals(now.marks.get(asker), mark)) return null;
        List<Row> rows = new ArrayList<>();
        long pos = Math.min(after, now.log.size());
        while (pos < now.log.size() && rows.size() < most) {
            Row row = now.log.get((int) pos++);
            if (!row.origin.equals(asker)) rows.add(row);
        }
        return new Page(life, rows, pos);
    }

    /** What can go wrong on the way. */
    interface Network {
        boolean lost();

        boolean crash();

        boolean twice();

        <T> List<T> shuffled(List<T> all);

        /** Whatever another computer does between two requests of this one. */
        void somethingElse();
    }
}
