package org.asmacademy.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asmacademy.journal.ModelServer.Made;
import org.asmacademy.journal.ModelServer.Needs;
import org.asmacademy.journal.ModelServer.Network;
import org.asmacademy.journal.ModelServer.Row;
import org.asmacademy.journal.ModelServer.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The exchange between hubs and the centre, as random schedules of a model: requests and answers are lost, sent twice and shuffled, servers
 * stop before they have stored, are restored from backups, get old disks put back, run twice from one disk; phones meet hub and centre in turn
 * and are copied. When nothing is broken any more, everybody who belongs together knows the same and judges it the same.
 * {@code -Dtest.seeds=20000} runs more of them.
 */
class ExchangeModelTest {
    private static final int SEEDS = Integer.getInteger("test.seeds", 2000);
    /** A slip that only two computers of one disk show, and only between two requests, is rare: the search ends at the first. */
    private static final int SEEDS_OF_THE_WRONG = 40_000;

    @Test
    void whatever_happens_nothing_is_lost_doubled_or_judged_in_two_ways() {
        for (int seed = 1; seed <= SEEDS; seed++) assertThat(new Schedule(seed, Wrong.NOTHING).run()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Wrong.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void the_model_notices_what_is_done_wrong(Wrong wrong) {
        assertThat(IntStream.rangeClosed(1, SEEDS_OF_THE_WRONG).filter(seed -> !new Schedule(seed, wrong).run().isEmpty()).findFirst())
                .as("a schedule that shows it").isPresent();
    }

    /** One schedule: a centre, two sites, two hubs at the first and one at the second, phones at both. */
    private static final class Schedule implements Network {
        private final Random random;
        private final List<ModelServer> centre = new ArrayList<>();
        private final List<ModelServer> hubs = new ArrayList<>();
        private final List<ModelPhone> phones = new ArrayList<>();
        private final Set<String> written = new HashSet<>();
        private boolean faults = true;
        private int facts;
        private long clock;

        Schedule(int seed, Wrong wrong) {
            random = new Random(seed);
            for (int site = 0; site < 2; site++) centre.add(new ModelServer("centre", site, wrong));
            hubs.add(new ModelServer("a", 0, wrong));
            hubs.add(new ModelServer("b", 0, wrong));
            hubs.add(new ModelServer("c", 1, wrong));
            for (int i = 0; i < 4; i++) phones.add(new ModelPhone("p" + i, i / 3, i));
        }

        String run() {
            try {
                for (int step = 0; step < 90; step++) step();
                faults = false;
                for (int round = 0; round < 20; round++) {
                    hubs.forEach(hub -> phones.stream().filter(phone -> phone.site == hub.site).forEach(phone -> phone.sync(hub, 50, this)));
                    hubs.forEach(hub -> hub.exchange(centre.get(hub.site), 50, this));
                }
                return wrong();
            } catch (RuntimeException e) {
                return e.toString();
            }
        }

        private void step() {
            ModelPhone phone = any(phones);
            ModelServer hub = any(hubs);
            ModelServer server = random.nextInt(3) == 0 ? centre.get(phone.site) : any(hubs.stream().filter(h -> h.site == phone.site).toList());
            switch (random.nextInt(30)) {
                case 0, 1 -> hub.takeBackup();
                case 2 -> centre.forEach(ModelServer::takeBackup);
                case 3 -> sometimes(3, hub::restore);
                case 4 -> sometimes(3, () -> centre.forEach(ModelServer::restore));
                case 5 -> sometimes(3, hub::putDiskBack);
                case 6 -> sometimes(phones.size() < 6 ? 2 : 0, () -> phones.add(phone.copy()));
                case 7 -> sometimes(hubs.size() < 4 ? 4 : 0, () -> hubs.add(hub.copyOfDisk()));
                case 8, 9 -> server.signIn(phone.person);
                case 10, 11, 12, 13, 14, 15 -> hub.exchange(centre.get(hub.site), 1 + random.nextInt(8), this);
                case 16, 17, 18, 19, 20, 21 -> phone.sync(server, 1 + random.nextInt(6), this);
                default -> write(phone);
            }
        }

        private void write(ModelPhone phone) {
            Needs needs = random.nextInt(3) > 0 ? Needs.NOTHING : random.nextBoolean() ? Needs.SIGN_IN : Needs.ROLE;
            Made fact = new Made("fact" + ++facts, phone.site, phone.person, needs, clock += random.nextInt(5));
            phone.write(fact);
            written.add(fact.id());
        }

        /** What should not be so, now that all is at rest; empty when all is well. */
        private String wrong() {
            for (int site = 0; site < 2; site++) {
                int here = site;
                List<ModelServer> servers = new ArrayList<>(hubs.stream().filter(hub -> hub.site == here).toList());
                servers.add(centre.get(site));
                Set<String> all = ids(centre.get(site).log());
                for (ModelServer server : servers) {
                    if (!ids(server.log()).equals(all)) return server.name + " knows " + ids(server.log()).size() + " of " + all.size();
                    if (server.log().size() != all.size()) return server.name + " has a fact twice";
                    if (!given(server).equals(given(centre.get(site)))) return server.name + " judges otherwise than the centre";
                    if (server.log().stream().anyMatch(row -> row.fact.site() != here)) return server.name + " knows another site's fact";
                }
            }
            Set<String> known = centre.stream().flatMap(server -> ids(server.log()).stream()).collect(Collectors.toSet());
            return known.containsAll(written) ? "" : "lost: " + written.stream().filter(id -> !known.contains(id)).count();
        }

        private static Set<String> ids(List<Row> log) {
            return log.stream().map(row -> row.fact.id()).collect(Collectors.toCollection(TreeSet::new));
        }

        private static Set<String> given(ModelServer server) {
            return ids(server.log().stream().filter(row -> row.given).toList());
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private void sometimes(int oneIn, Runnable what) {
            if (oneIn > 0 && random.nextInt(oneIn) == 0) what.run();
        }

        @Override
        public boolean lost() {
            return faults && random.nextInt(7) == 0;
        }

        @Override
        public boolean crash() {
            return faults && random.nextInt(7) == 0;
        }

        @Override
        public boolean twice() {
            return faults && random.nextInt(6) == 0;
        }

        @Override
        public <T> List<T> shuffled(List<T> all) {
            List<T> sent = new ArrayList<>(all);
            if (faults && random.nextInt(4) == 0) Collections.shuffle(sent, random);
            return sent;
        }

        /** The other computer that runs from the same disk visits the centre too. */
        @Override
        public void somethingElse() {
            if (!faults || hubs.size() < 4 || random.nextInt(3) > 0) return;
            ModelServer copy = hubs.get(3);
            Network quiet = new Quiet();
            copy.exchange(centre.get(copy.site), 5, quiet);
        }
    }

    /** A network on which everything works. */
    private static final class Quiet implements Network {
        @Override
        public boolean lost() {
            return false;
        }

        @Override
        public boolean crash() {
            return false;
        }

        @Override
        public boolean twice() {
            return false;
        }

        @Override
        public <T> List<T> shuffled(List<T> all) {
            return all;
        }

        @Override
        public void somethingElse() {
            // nobody else is there
        }
    }
}
