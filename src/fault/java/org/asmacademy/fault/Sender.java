package org.asmacademy.fault;

import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.asmacademy.bench.Mine;
import org.asmacademy.bench.Mine.Said;
import org.asmacademy.bench.Program;
import org.asmacademy.bench.Web;
import org.asmacademy.course.Quiz;

/** A phone that says something, sends it, and follows the protocol: what the server has is the truth, and what is not safe is kept. */
final class Sender implements Runnable {
    private static final int AT_ONCE = 20;
    private static final int PATIENCE_MILLIS = 50;
    private final Program program;
    private final Mine mine;
    private final List<Quiz> quizzes;
    private final boolean forgetful;
    private volatile boolean stopped;
    private volatile long acknowledged;
    private volatile long lost;
    private volatile long refused;
    private UUID life;
    private long have;
    private int said;

    /** @param forgetful the control: lets go of what was acknowledged, safe or not */
    Sender(Program program, Mine mine, List<Quiz> quizzes, boolean forgetful) {
        this.program = program;
        this.mine = mine;
        this.quizzes = quizzes;
        this.forgetful = forgetful;
    }

    /** A site of one phone. */
    static Sender open(Program program, List<Quiz> quizzes, boolean forgetful) throws Exception {
        try (Connection database = program.database(); Web web = program.web()) {
            Mine mine = Mine.open(database, web, 20);
            long before = mine.seq();
            mine.keep();
            Sender sender = new Sender(program, mine, quizzes, forgetful);
            sender.have = before;
            sender.acknowledged = before;
            return sender;
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Web web = program.web()) {
                while (!stopped) {
                    speak();
                    hear(mine.offer(web, have, AT_ONCE));
                }
            } catch (IOException | IllegalStateException away) {
                refused++;
                pause();
            }
        }
    }

    /**
     * Sends until nothing is left; what is not taken then is lost. It asks first, also with nothing to say: the academy may have less than
     * before.
     */
    void empty() throws IOException {
        try (Web web = program.web()) {
            long before;
            do {
                before = have;
                hear(mine.offer(web, have, AT_ONCE));
            } while (have < mine.seq() && have != before);
        }
    }

    private void speak() throws IOException {
        if (mine.seq() - have > AT_ONCE) return;
        List<UUID> people = mine.people();
        mine.say(List.of(Mine.passed(people.get(said % people.size()), quizzes.get(said / people.size() % quizzes.size()))));
        said++;
    }

    private void hear(Mine.Answer answer) {
        if (answer.incarnation().equals(life)) lost += Math.max(0, have - answer.have());
        life = answer.incarnation();
        have = answer.have();
        acknowledged = Math.max(acknowledged, have);
        mine.forget(forgetful ? have : Math.min(have, answer.safe()));
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopped = true;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** What an answer took back, within one life of the database. */
    long takenBack() {
        return lost;
    }

    long refused() {
        return refused;
    }

    /** What was acknowledged and is not there now, after everything was sent again. */
    long missing() {
        return Math.max(0, mine.seq() - have);
    }

    long said() {
        return said;
    }

    Mine mine() {
        return mine;
    }
}
