package org.asmacademy.commodity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommoditiesTest {
    private static final String GOOD = """
            - {code: precious-metals, name: {en: Precious metals, es: Metales preciosos}}
            - {code: gold, broader: precious-metals, name: {en: Gold, es: Oro}}
            - {code: alluvial-gold, broader: gold, name: {en: River gold, es: Oro de río}}
            - {code: sand, name: {en: Sand, es: Arena}}
            """;
    @TempDir Path folder;

    @Test
    void a_code_covers_itself_and_everything_below_it() {
        Commodities commodities = read(GOOD);
        assertThat(commodities.covers("gold", List.of("gold"))).isTrue();
        assertThat(commodities.covers("precious-metals", List.of("alluvial-gold"))).isTrue();
        assertThat(commodities.covers("gold", List.of("sand", "gold"))).isTrue();
        assertThat(commodities.covers("gold", List.of("sand"))).isFalse();
        assertThat(commodities.covers("alluvial-gold", List.of("gold"))).as("what is for a part does not concern the whole").isFalse();
    }

    @Test
    void all_covers_every_site_also_one_that_has_named_nothing() {
        assertThat(read(GOOD).covers(Commodities.ALL, List.of())).isTrue();
        assertThat(read(GOOD).covers("gold", List.of())).isFalse();
    }

    @Test
    void minerals_are_told_in_the_order_of_the_file() {
        assertThat(read(GOOD).all()).extracting(Commodity::code).containsExactly("precious-metals", "gold", "alluvial-gold", "sand");
        assertThat(read(GOOD).find("gold").orElseThrow().name().in(new Language("es"))).isEqualTo("Oro");
        assertThat(read(GOOD).find("coal")).isEmpty();
        assertThat(read(GOOD).knows("all")).isTrue();
        assertThat(read(GOOD).knows("coal")).isFalse();
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        String broken = GOOD.replace("broader: precious-metals", "broader: precious-metal").replace("es: Arena", "sp: Arena")
                + "- {code: sand, name: {en: Sand, es: Arena}}\n- {code: all, name: {en: All, es: Todo}}\n- {name: {en: Nothing, es: Nada}}\n";
        assertThat(read(broken).mistakes()).extracting(Mistake::toString).containsExactly(
                "seeds/commodities.yaml:2: `broader` cannot be `precious-metal`. Write instead: `precious-metals`",
                "seeds/commodities.yaml:4: `sp` is not a language. Write instead: a code such as `en`, `fr`, `es`",
                "seeds/commodities.yaml:4: `name` is not said in [es]. Write instead: `es: …` beside the others",
                "seeds/commodities.yaml:5: `sand` stands twice. Write instead: it once",
                "seeds/commodities.yaml:6: `all` cannot be a code. Write instead: a word of a-z, 0-9 and `-`, and not `all`",
                "seeds/commodities.yaml:7: `code` is missing. Write instead: `code: …`");
    }

    @Test
    void a_missing_file_is_a_mistake_and_not_a_crash() {
        assertThat(new Commodities(LibraryFiles.in(folder)).mistakes()).extracting(Mistake::file).containsOnly("seeds/commodities.yaml");
    }

    private Commodities read(String yaml) {
        try {
            Files.createDirectories(folder.resolve("seeds"));
            Files.writeString(folder.resolve("seeds/commodities.yaml"), yaml);
            return new Commodities(LibraryFiles.in(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
