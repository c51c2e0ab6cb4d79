package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.asmacademy.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"craft", "fairmined"})
    void a_catalogue_that_is_only_written_again_says_the_same(String id) {
        byte[] again = CatalogueText.of(Catalog.bytes(id)).bytes();
        assertThat(Catalog.read(id, again)).usingRecursiveComparison().ignoringFields("hash").isEqualTo(Catalog.read(id, Catalog.bytes(id)));
        assertThat(new String(again, StandardCharsets.UTF_8)).as("comments stay").contains("# ");
    }

    @Test
    void what_only_a_later_program_understands_stays() {
        byte[] later = (Catalog.craft() + "\nof-tomorrow: {kept: \"yes\"}\n").getBytes(StandardCharsets.UTF_8);
        assertThat(new String(CatalogueText.of(later).bytes(), StandardCharsets.UTF_8)).contains("of-tomorrow");
    }

    @Test
    void words_change_in_the_languages_that_are_said_and_stay_in_the_others() {
        CatalogueText text = CatalogueText.of(Catalog.bytes("craft"));
        String odd = "A \"quoted\": # title – 5\u00a0% \\ é";
        CatalogueText.words(text.requirements().get("craft.m5.ppe"), "title", Map.of(Language.ENGLISH, odd));
        CatalogueText.lists(text.requirements().get("craft.m5.ppe"), "evidence", Map.of(Language.ENGLISH, List.of("a: b"), new Language("fr"), List.of("b"), new Language("es"), List.of("c")));
        Requirement before = Catalog.find(Catalog.read("craft", Catalog.bytes("craft")), "craft.m5.ppe");
        Requirement after = Catalog.find(Catalog.read("craft", text.bytes()), "craft.m5.ppe");
        assertThat(after.title().in(Language.ENGLISH)).isEqualTo(odd);
        assertThat(after.title().in(new Language("fr"))).isEqualTo(before.title().in(new Language("fr")));
        assertThat(after.evidence()).hasSize(1);
    }
}
