package org.asmacademy.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.asmacademy.journal.ModelServer.Answer;
import org.asmacademy.journal.ModelServer.Link;
import org.asmacademy.journal.ModelServer.Made;
import org.asmacademy.journal.ModelServer.Network;

/** A phone that sends what it wrote to whichever server it meets: a chain for each, and what a server says it has is the truth. */
final class ModelPhone {
    private static int forks;
    final int site;
    final int person;
    private final List<Made> own = new ArrayList<>();
    private final Map<String, Towards> receivers = new HashMap<>();
    private final String device;

    private static final class Towards {
        private String origin;
        private long have;
        private long sent;
    }

    ModelPhone(String device, int site, int person) {
        this.device = device;
        this.site = site;
        this.person = person;
    }

    /** Its backup on a second phone. */
    ModelPhone copy() {
        ModelPhone copy = new ModelPhone(device, site, person);
        copy.own.addAll(own);
        receivers.forEach((name, towards) -> {
            Towards same = copy.towards(name);
            same.origin = towards.origin;
            same.have = towards.have;
            same.sent = towards.sent;
        });
        return copy;
    }

    void write(Made fact) {
        own.add(fact);
    }

    private Towards towards(String server) {
        return receivers.computeIfAbsent(server, name -> {
            Towards fresh = new Towards();
            fresh.origin = device + "." + name;
            return fresh;
        });
    }

    void sync(ModelServer server, int most, Network net) {
        Towards chain = towards(server.name);
        List<Link> links = new ArrayList<>();
        for (long seq = chain.have + 1; seq <= Math.min(own.size(), chain.have + most); seq++) {
            links.add(new Link(own.get((int) seq - 1), seq, seq == 1 ? null : own.get((int) seq - 2).id(), false));
        }
        chain.sent = Math.max(chain.sent, chain.have + links.size());
        if (net.lost()) return;
        Answer answer = server.take(chain.origin, net.shuffled(links), net.crash());
        if (net.twice()) answer = server.take(chain.origin, net.shuffled(links), false);
        if (answer == null || net.lost()) return;
        boolean ours = answer.have() <= own.size() && answer.have() <= chain.sent
                && (answer.have() == 0 || Objects.equals(own.get((int) answer.have() - 1).id(), answer.headId()));
        if (answer.forked() || !ours) {
            chain.origin = device + "." + server.name + "~" + ++forks;
            chain.have = 0;
            chain.sent = 0;
        } else {
            chain.have = answer.have();
        }
    }
}
