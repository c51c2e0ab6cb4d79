package org.asmacademy;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.asmacademy.course.Activity;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.journal.Outcome;
import org.asmacademy.learning.CohortOpened;
import org.asmacademy.learning.LessonRemarked;
import org.asmacademy.learning.PathChosen;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.media.Cleaned;
import org.asmacademy.media.MediaStore;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.people.TestMine;
import org.asmacademy.readiness.CertificateTyped;
import org.asmacademy.readiness.ConfirmationAnswered;
import org.asmacademy.readiness.Confirmed;
import org.asmacademy.readiness.Declared;
import org.asmacademy.readiness.EvidenceWithdrawn;
import org.asmacademy.readiness.OwnWords;
import org.asmacademy.readiness.PracticeSeen;
import org.asmacademy.readiness.PracticeSeenOtherwise;
import org.asmacademy.readiness.ReportAnswered;
import org.asmacademy.readiness.SessionHeld;
import org.asmacademy.readiness.SessionTakenOut;
import org.asmacademy.readiness.StepEnded;
import org.asmacademy.readiness.StepPlanned;
import org.asmacademy.readiness.TargetSet;
import org.asmacademy.shared.Sha256;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.PledgeMade;
import org.asmacademy.sharing.Region;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.sharing.TotalsOffered;
import org.asmacademy.sharing.TotalsStopped;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;

/** A mine in which everything that people can write says one word that stands nowhere else. */
@ApplicationScoped
class CanaryMine {
    private final TestMine mines;
    private final Journal journal;
    private final CourseLibrary library;
    private final Standards standards;
    private final MediaStore media;
    private final Sharing sharing;
    private final People people;

    CanaryMine(TestMine mines, Journal journal, CourseLibrary library, Standards standards, MediaStore media, Sharing sharing, People people) {
        this.mines = mines;
        this.journal = journal;
        this.library = library;
        this.standards = standards;
        this.media = media;
        this.sharing = sharing;
        this.people = people;
    }

    /** @param ids of everything in it that has one: people, facts, log lines */
    record Canary(Mine mine, String word, Phone lead, List<UUID> people, List<UUID> ids, String picture, String link, UUID entry) { }

    Canary open(String word) throws IOException {
        Phone coordinator = mines.coordinator();
        Mine mine = mines.read(coordinator.post("/en/sites/new", "id", Phone.hidden(coordinator.get("/en/sites/new"), "id"), "screen", "5", "name", word + " mine",
                "organisation", word + " cooperative", "commodity", "gold", "commodity", "sand", "women", "12", "men", "20", "young", "5", "standard", "craft",
                "lead", word + " lead", "champion", word + " trainer"));
        Phone miner = mine.join(word + " miner", "7391");
        UUID lead = mine.idOf(word + " lead");
        UUID person = mine.idOf(word + " miner");
        String picture = write(mine.id(), lead, mine.idOf(word + " trainer"), person, word);
        unreadable(mine, miner, person, word);
        List<UUID> ids = new ArrayList<>();
        for (String table : List.of("fact", "audit_entry")) ids.addAll(ids("select id from " + table + " where site_id = ?", mine.id()));
        return new Canary(mine, word, mine.phoneOf(word + " lead"), ids("select id from person where site_id = ?", mine.id()), ids, picture,
                sharing.link(mine.id(), ids("select id from share where site_id = ?", mine.id()).get(0)),
                ids("select entry from evidence_withdrawal where site_id = ?", mine.id()).get(0));
    }

    /** The trainer declares, so that the lead is asked for a second yes. */
    private String write(UUID site, UUID lead, UUID trainer, UUID person, String word) throws IOException {
        RequirementKey requirement = new RequirementKey("craft.m5.ppe");
        String standard = standards.of(requirement).orElseThrow().hash();
        SiteTask task = activity(SiteTask.class);
        Cleaned picture = media.clean(new ByteArrayInputStream(jpeg(word)));
        UUID step = journal.mint();
        NewFact planned = new NewFact(step, site, null, trainer, new StepPlanned(requirement, standard, step, word + " action", trainer.toString(), Optional.empty(),
                word + " cost", word + " support", word + " reason"));
        NewFact share = fact(site, null, lead, new ShareOffered("craft", word + " purpose", false, LocalDate.of(2099, 12, 31)));
        NewFact look = fact(site, null, trainer, new PracticeSeen(task.key(), task.pack(), Set.of(0), Optional.empty()));
        List<NewFact> facts = List.of(
                fact(site, null, trainer, new Declared(requirement, standard, Declared.NOT_IN_OUR_POWER, word + " reason")),
                fact(site, null, trainer, new TargetSet(requirement, Optional.of(LocalDate.of(2027, 3, 31)), word + " reason")),
                planned, fact(site, null, lead, new StepEnded(requirement, journal.mint(), false, Optional.empty(), word + " end")),
                fact(site, null, lead, new ReportAnswered("scope", word + " answer")),
                look, fact(site, null, lead, new PracticeSeenOtherwise(task.key(), task.pack(), Set.of(look.id()), Set.of(0), word + " view")),
                fact(site, null, lead, new SessionTakenOut(journal.mint(), word + " mistake")),
                fact(site, null, trainer, new SessionHeld(Optional.empty(), task.key().module(), Optional.empty(), LocalDate.of(2026, 3, 3), 7, 6, 5)),
                fact(site, null, lead, new OwnWords(requirement, word + " practice", word + " price", "us", word + " help")),
                share, fact(site, null, trainer, new Agreed(share.id())), fact(site, null, share.id(), new PledgeMade(share.id(), word + " promise", LocalDate.of(2099, 12, 31))),
                fact(site, null, lead, new CohortOpened(step, word + " group", "our-group", Optional.empty(), List.of(person), true)),
                fact(site, null, people.staff("canary-admin", Role.ADMIN, people.randomPassword()),
                        new CertificateTyped("craft", word + " issuer", word + " document", LocalDate.of(2099, 12, 31))),
                fact(site, person, person, new PathChosen(Optional.of("gold-processor"))),
                fact(site, person, person, new LessonRemarked(task.key(), task.pack(), true, word + " remark")),
                media.fact(journal.mint(), site, person, picture),
                new NewFact(journal.mint(), site, person, person, new TaskTried(task.key(), task.pack(), Map.of(), Set.of()), List.of(), List.of(picture.kept().sha256())));
        NewFact hidden = fact(site, person, person, new TaskTried(task.key(), task.pack(), Map.of(), Set.of()));
        taken(journal.write(site, List.of(hidden, fact(site, null, trainer, new EvidenceWithdrawn(hidden.id(), "other", word + " note"))), () -> { }));
        taken(journal.write(site, facts, () -> media.keep(site, picture)));
        UUID assessor = people.staff("canary-assessor", Role.ASSESSOR, people.randomPassword());
        NewFact seen = fact(site, null, assessor, new Confirmed(requirement, standard, word + " note", Confirmed.How.ON_SITE.code()));
        taken(journal.write(site, List.of(seen, fact(site, null, lead, new ConfirmationAnswered(seen.id(), word + " answer"))), () -> { }));
        return picture.kept().sha256();
    }

    /** A fact that this program cannot read is kept too, twice with other words. */
    private static void unreadable(Mine mine, Phone miner, UUID person, String word) {
        UUID device = ids("select id from device where secret_hash = ?", Sha256.hex(miner.cookie("device"))).get(0);
        UUID fact = UUID.randomUUID();
        for (int seq = 1; seq <= 2; seq++) {
            String prev = seq == 1 ? "" : "\"prev\":\"" + fact + "\",";
            given().cookie("session", miner.cookie("session")).cookie("device", miner.cookie("device")).contentType("application/json")
                    .body("{\"siteId\":\"" + mine.id() + "\",\"origin\":\"" + device + "\",\"facts\":[{\"id\":\"" + fact + "\",\"seq\":" + seq + "," + prev
                            + "\"hlc\":\"0198000000000001\",\"personId\":\"" + person + "\",\"actorId\":\"" + person
                            + "\",\"kind\":\"of.tomorrow\",\"schemaVersion\":1,\"body\":\"{\\\"words\\\":\\\"" + word + " " + seq + "\\\"}\"}]}")
                    .post("/api/v1/facts").then().statusCode(200);
        }
    }

    <A extends Activity> A activity(Class<A> type) {
        return library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream())
                .filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private NewFact fact(UUID site, UUID person, UUID actor, Object body) {
        return new NewFact(journal.mint(), site, person, actor, body);
    }

    private static void taken(List<Outcome> outcomes) {
        outcomes.stream().filter(outcome -> !outcome.taken()).findFirst().ifPresent(outcome -> {
            throw new AssertionError("Not taken: " + outcome.reason().orElse(null));
        });
    }

    private static byte[] jpeg(String word) throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(10, 10, word.hashCode());
        for (int x = 0; x < 64; x++) picture.setRGB(x, Math.floorMod(word.hashCode(), 48), 0xffffff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    static List<UUID> ids(String sql, Object... values) {
        try (Connection superuser = TestDatabase.asSuperuser(); PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) found.add(row.getObject(1, UUID.class));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
