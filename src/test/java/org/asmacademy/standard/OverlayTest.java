package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that stand on another one, and what an answer on one means for another. */
class OverlayTest {
    private static final String OVERLAY = "overlay: {of: demo, keeps: [all], proposed: true, called: {en: Sand}, author: {en: A desk}}\n";
    @TempDir Path folder;

    @BeforeEach
    void a_standard_for_every_mine_and_for_gold() {
        write("seeds/commodities.yaml", "- {code: gold, name: {en: Gold}}\n- {code: sand, name: {en: Sand}}\n");
        write("seeds/standards/demo.yaml", list("demo", "Demo", "", requirement("demo.m.water", "all", ""), requirement("demo.m.mercury", "gold", ""),
                requirement("demo.m.price", "all", ", duty-of: buyer")));
    }

    @Test
    void what_is_taken_over_stays_where_it_is_and_is_not_repeated() {
        Standards standards = read(OVERLAY, "Sand (proposed)", requirement("proposed-sand.m.depth", "sand", ""));
        assertThat(standards.mistakes()).isEmpty();
        Standard sand = standards.find("proposed-sand").orElseThrow();
        assertThat(standards.takenOver(sand.overlay().orElseThrow())).extracting(r -> r.key().id()).containsExactly("demo.m.water");
        assertThat(standards.forSite(List.of("sand"))).flatExtracting(SiteStandard::requirements).extracting(r -> ((Requirement) r).key().id())
                .containsExactly("demo.m.water", "proposed-sand.m.depth");
        assertThat(standards.forSite(List.of("sand")).get(0).requirements()).as("the base's own path").hasSize(1);
        assertThat(standards.of(new RequirementKey("proposed-sand.m.depth"))).contains(sand);
    }

    @Test
    void what_nobody_adopted_is_no_chapter() {
        Standards standards = read(OVERLAY, "Sand (proposed)", requirement("proposed-sand.m.depth", "sand", ""));
        assertThat(standards.hasChapterFor(List.of("sand"))).isFalse();
        assertThat(standards.hasChapterFor(List.of("gold"))).isTrue();
    }

    @Test
    void what_is_proposed_cannot_look_like_anything_else() {
        Standards standards = read(OVERLAY.replace("{en: Sand}", "{en: Demo for sand}"), "Demo",
                requirement("proposed-sand.m.depth", "sand", "").replace("code-confidence: unknown", "official-code: M.1, code-confidence: confirmed"));
        assertThat(standards.find("proposed-sand")).isEmpty();
        assertThat(standards.mistakes()).extracting(Mistake::line, Mistake::wrong).containsExactlyInAnyOrder(
                tuple(5, "What is proposed says so in its short name"),
                tuple(5, "What is proposed may not bear the name of `demo`"),
                tuple(11, "What is proposed may not bear the name of `demo`"),
                tuple(19, "What is only proposed has no code"));
    }

    @Test
    void only_what_is_proposed_has_an_id_that_says_so() {
        assertThat(read("", "Sand", requirement("proposed-sand.m.depth", "sand", "")).mistakes()).extracting(Mistake::wrong)
                .containsExactly("An id with `proposed-` is for what is proposed");
        assertThat(read(OVERLAY.replace("proposed: true, ", ""), "Sand", requirement("proposed-sand.m.depth", "sand", "")).mistakes()).extracting(Mistake::wrong)
                .containsExactly("An id with `proposed-` is for what is proposed");
    }

    @Test
    void what_it_starts_from_keeps_and_is_for_must_be_known() {
        assertThat(read(OVERLAY.replace("of: demo", "of: dem").replace("[all]", "[sant]").replace("called:", "country: XX, called:"), "Sand (proposed)",
                requirement("proposed-sand.m.depth", "sand", "")).mistakes()).extracting(Mistake::wrong)
                .contains("`of` cannot be `dem`", "`sant` is no mineral of seeds/commodities.yaml", "`XX` is no country");
        assertThat(read(OVERLAY.replace("of: demo", "of: proposed-sand"), "Sand (proposed)", requirement("proposed-sand.m.depth", "sand", "")).mistakes())
                .extracting(Mistake::wrong).contains("It cannot start from itself");
    }

    @Test
    void a_country_is_called_by_its_name() {
        Standard sand = read(OVERLAY.replace("called:", "country: GH, called:"), "Sand (proposed)", requirement("proposed-sand.m.depth", "sand", ""))
                .find("proposed-sand").orElseThrow();
        assertThat(sand.overlay().orElseThrow().countryIn(new Language("es"))).isEqualTo("Ghana");
    }

    @Test
    void a_mapping_is_read_in_its_direction_only() {
        Mappings mappings = mappings("demo.m.water", "proposed-sand.m.depth", "partial");
        assertThat(mappings.mistakes()).isEmpty();
        assertThat(elsewhere(mappings, "demo.m.water")).extracting(one -> one.requirement().key().id(), Mappings.Elsewhere::match, Mappings.Elsewhere::why,
                Mappings.Elsewhere::confidence).containsExactly(tuple("proposed-sand.m.depth", Match.PARTIAL, "depth.", Confidence.PARTLY));
        assertThat(elsewhere(mappings, "proposed-sand.m.depth")).isEmpty();
    }

    @Test
    void mistakes_of_a_mapping_are_told_with_their_line() {
        assertThat(mappings("demo.m.watr", "proposed-sand.m.depth", "mostly").mistakes()).extracting(Mistake::file, Mistake::line, Mistake::wrong).containsExactlyInAnyOrder(
                tuple("seeds/mappings/demo--proposed-sand.yaml", 4, "`demo` has no requirement `demo.m.watr`"),
                tuple("seeds/mappings/demo--proposed-sand.yaml", 4, "`match` cannot be `mostly`"));
        assertThat(mappings("demo.m.price", "proposed-sand.m.depth", "none").mistakes()).extracting(Mistake::wrong)
                .containsExactly("`demo.m.price` is a rule for buyers: no site answers it");
        write("seeds/mappings/demo--other.yaml", "from: demo\nto: other\nrows: []\n");
        assertThat(mappings("demo.m.water", "proposed-sand.m.depth", "full").mistakes()).extracting(Mistake::wrong).containsExactly("`to` cannot be `other`");
        write("seeds/mappings/demo--other.yaml", "from: demo\nto: proposed-sand\nrows: []\n");
        assertThat(mappings("demo.m.water", "proposed-sand.m.depth", "full").mistakes()).extracting(Mistake::wrong)
                .containsExactly("The file's name is not that of its standards");
    }

    private static List<Mappings.Elsewhere> elsewhere(Mappings mappings, String key) {
        return mappings.of(new RequirementKey(key), Language.ENGLISH, (standard, asked) -> java.util.Optional.of(new Mappings.Way("/there", "")));
    }

    private Mappings mappings(String from, String to, String match) {
        Standards standards = read(OVERLAY, "Sand (proposed)", requirement("proposed-sand.m.depth", "sand", ""));
        write("seeds/mappings/demo--proposed-sand.yaml", "from: demo\nto: proposed-sand\nrows:\n  - {from: " + from + ", to: " + to + ", match: " + match
                + ", why: {en: depth.}, confidence: partly}\n");
        return new Mappings(LibraryFiles.in(folder), standards);
    }

    private Standards read(String overlay, String shortName, String... requirements) {
        write("seeds/standards/proposed-sand.yaml", list("proposed-sand", shortName, overlay, requirements));
        return new Standards(LibraryFiles.in(folder), new Commodities(LibraryFiles.in(folder)));
    }

    private static String list(String id, String shortName, String overlay, String... requirements) {
        return "id: " + id + "\nversion: \"1\"\nedition: 1\nname: {en: A list}\nshort-name: " + shortName
                + "\npublisher: Nobody\nlicence: CC-BY-SA-4.0\nattribution: {en: By nobody}\nnotice: {en: Invented}\ncommodities: [all]\n" + overlay
                + "stages:\n  - {id: one, title: {en: One}, confidence: partly}\nscales:\n  steps: [{value: yes, order: 1, label: {en: Yes}}, {value: not, order: 0, label: {en: Not yet}}]\n"
                + "sections:\n  - {id: " + id + ".m, title: {en: Work}, scale: steps, confidence: partly}\nrequirements:\n" + String.join("", requirements);
    }

    private static String requirement(String id, String mineral, String more) {
        return "  - {id: " + id + ", section: " + id.substring(0, id.lastIndexOf('.')) + ", stage: one, code-confidence: unknown, title: {en: A}, summary: {en: A.}, evidence: {en: [B]},"
                + " topic: water, commodities: [" + mineral + "], since: \"1\", confidence: partly, sources: [{document: Nothing}]" + more + "}\n";
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
