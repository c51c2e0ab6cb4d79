package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmacademy.journal.FactHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code research/domain.md}, D 24: no column, no field of a fact and no field of a form is there for a person's nationality, ethnicity, religion, sexuality,
 * health, legal status, crimes or exact place, for illicit payments, or for any child. Names are read word by word, in the three languages of the pages.
 */
class NeverKeptTest {
    /** Beginnings of words. */
    private static final Set<String> ROOTS = Set.of(
            "nation", "nacion", "citizen", "citoyen", "ciudadan", "passport", "passeport", "pasaporte", "immigr", "inmigr", "migrant", "migrat", "refugee", "refugi", "visa", "fatherland", "patria",
            "ethni", "etni", "tribe", "tribu", "tribal", "racial", "caste", "casta", "indigen", "autocht", "clan",
            "relig", "faith", "church", "mosque", "eglise", "iglesia", "mezquita", "croyan", "creenc", "islam", "muslim", "christian", "chretien", "cristian", "pray", "priere",
            "sexual", "gender", "genre", "genero", "orientation", "orientac", "lgbt", "gay", "lesb", "marital", "spouse", "marri", "mariage", "matrimon",
            "health", "sante", "salud", "illness", "sick", "disease", "malad", "enferm", "diagnos", "pregnan", "enceinte", "grossesse", "embaraz", "disab", "handicap", "discapac", "invalid",
            "injur", "blessure", "herida", "medic", "silicosis", "silicose", "blood", "poison", "doctor", "clinic", "hospital",
            "legal", "illegal", "ilegal", "licit", "lawful", "licens", "licenc", "permit", "permis", "formaliz", "formalis", "undocument", "registrat", "concession",
            "crime", "crimin", "delit", "delict", "arrest", "police", "polic", "prison", "carcel", "convict", "condam", "conden", "offence", "offens", "sentenc", "penal", "jail", "court",
            "latitud", "longitud", "coord", "geo", "gps", "altitud", "waypoint", "address", "adress", "direccion", "domicil", "whereabout", "village", "aldea",
            "bribe", "corrup", "extort", "soborn", "coima", "illicit", "ilicit", "militia", "armed", "ransom",
            "child", "enfant", "ninos", "ninas", "infan", "underage", "juven", "birth", "naiss", "nacim", "born", "minors", "mineurs", "menores", "school", "daughter", "fille", "hijo", "hija", "orphan");
    /** Whole words. */
    private static final Set<String> WORDS = Set.of("race", "races", "raza", "sex", "sexe", "sexo", "hiv", "vih", "sida", "aids", "lat", "lon", "lng", "place", "places", "location", "locations",
            "lieu", "lugar", "ubicacion", "position", "age", "ages", "edad", "kid", "kids", "nino", "nina", "minor", "mineur", "menor", "son", "fils", "foi", "dieu", "god", "church", "status",
            "country", "pays", "pais", "origin", "origins", "origine", "origen", "papers", "papiers", "papeles", "bail", "tax", "taxes", "payment", "payments", "paiement", "pago", "pagos", "phone", "telephone",
            "email", "telefono");
    /** What has such a word and is something else. Each with its reason; a word that is no longer there must go. */
    private static final Map<String, String> ALL_THE_SAME = Map.ofEntries(
            Map.entry("column chain.origin", "which sender a chain of facts comes from: a device's id or a server's"),
            Map.entry("column fact.origin", "the same"),
            Map.entry("column chain_echo.origin", "the same"),
            Map.entry("column chain_mark.origin", "the same"),
            Map.entry("column chain_safe.origin", "the same"),
            Map.entry("column second_body.origin", "the same"),
            Map.entry("column hub_centre.origin", "the same"),
            Map.entry("field origin", "the same, asked by a hub"),
            Map.entry("column hub_centre.address", "where on the internet a hub finds its centre"),
            Map.entry("table last_place", "the lesson at which somebody stopped, to go on from there"));

    private static final Pattern TABLE = Pattern.compile("(?is)create table (?:if not exists )?(\\w+)\\s*\\((.*?)\\n\\);");
    private static final Pattern ADDED = Pattern.compile("(?i)alter table (\\w+)((?:\\s+add column \\w+[^,;]*,?|\\s*add column \\w+[^,;]*,?)+);");
    private static final Pattern COLUMN = Pattern.compile("(?i)add column (?:if not exists )?(\\w+)");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*?\\sname=\"([^\"]+)\"");
    private static final Pattern PARAMETER = Pattern.compile("@(?:FormParam|RestForm|QueryParam)\\(\"([^\"]+)\"\\)");
    private static final Set<String> NO_COLUMN = Set.of("primary", "unique", "foreign", "check", "constraint", "exclude");

    @Test
    void no_table_and_no_column_is_for_what_is_never_kept() throws IOException {
        Map<String, String> names = columns();
        assertThat(names).hasSizeGreaterThan(200).containsKeys("column person.nickname", "column declaration.from_hlc", "column observation.valid_until", "table share");
        assertThat(breaches(names)).isEmpty();
    }

    @Test
    void no_field_of_a_fact_is() {
        Map<String, String> names = new TreeMap<>();
        List<Class<?>> bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(35);
        bodies.forEach(body -> components(body, body.getSimpleName(), names, new HashSet<>()));
        assertThat(names).hasSizeGreaterThan(80).containsKeys("fact CrewCounted.youngAdults", "fact TaskTried.tallies", "fact ConsentGiven.item");
        assertThat(breaches(names)).isEmpty();
    }

    @Test
    void no_field_of_a_form_is() throws IOException {
        Map<String, String> names = fields();
        assertThat(names).hasSizeGreaterThan(50).containsKeys("field nickname", "field women", "field adult");
        assertThat(breaches(names)).isEmpty();
    }

    private static Map<String, String> fields() throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (String page : texts(Path.of("src/main/resources/templates"))) FIELD.matcher(page).results().forEach(field -> put(names, "field", field.group(1).replaceAll("\\{[^}]*}", "")));
        for (String source : texts(Rooms.SOURCES)) PARAMETER.matcher(source).results().forEach(field -> put(names, "field", field.group(1)));
        return names;
    }

    @Test
    void what_is_allowed_all_the_same_is_there() throws IOException {
        Map<String, String> names = columns();
        names.putAll(fields());
        bodies().forEach(body -> components(body, body.getSimpleName(), names, new HashSet<>()));
        assertThat(names.keySet()).containsAll(ALL_THE_SAME.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nationality", "personNationality", "citizen_of", "country", "ethnie", "tribe", "religion", "croyance", "sexual_orientation", "sexe", "sante", "estado_salud", "healthNotes",
        "isPregnant", "hiv", "handicap", "legalStatus", "licence_number", "permis", "arrestedAt", "delito", "criminal_record", "lat", "gpsFix", "geo_point", "home-address", "lugar", "bribesPaid",
        "extorsion_x_soborno", "childrenCount", "enfants", "ninos", "age", "birthDate", "fecha_nacimiento", "migrant"})
    void a_breach_is_noticed(String name) {
        assertThat(word(name)).as(name).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"language", "page", "message", "package", "standard", "women", "men", "young_adults", "media", "site_closed", "plate", "evidence", "person_id", "commodities", "practice"})
    void what_only_looks_like_one_is_none(String name) {
        assertThat(word(name)).as(name).isEmpty();
    }

    private static List<String> breaches(Map<String, String> names) {
        return names.entrySet().stream().filter(one -> !ALL_THE_SAME.containsKey(one.getKey())).filter(one -> !word(one.getValue()).isEmpty())
                .map(one -> one.getKey() + " has the word " + word(one.getValue())).toList();
    }

    /** The first word of a name that must not be in it, or nothing. */
    private static String word(String name) {
        String[] words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("[^a-z]+");
        return Arrays.stream(words).filter(word -> WORDS.contains(word) || ROOTS.stream().anyMatch(word::startsWith)).findFirst().orElse("");
    }

    private static Map<String, String> columns() throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (String migration : texts(Path.of("src/main/resources/db/migration"))) {
            String sql = migration.replaceAll("--[^\\n]*", "");
            TABLE.matcher(sql).results().forEach(table -> {
                names.put("table " + table.group(1), table.group(1));
                table.group(2).lines().map(String::strip).map(line -> line.split("\\W", 2)[0]).filter(column -> !column.isEmpty() && !NO_COLUMN.contains(column.toLowerCase(Locale.ROOT)))
                        .forEach(column -> names.put("column " + table.group(1) + "." + column, column));
            });
            ADDED.matcher(sql).results().forEach(table -> COLUMN.matcher(table.group(2)).results()
                    .forEach(column -> names.put("column " + table.group(1) + "." + column.group(1), column.group(1))));
        }
        return names;
    }

    /** The bodies of all facts: what each handler names as its own. */
    private static List<Class<?>> bodies() {
        List<Class<?>> found = new ArrayList<>();
        for (JavaClass one : new ClassFileImporter().importPath(Path.of("target/classes/org/asmacademy"))) {
            if (!one.isAssignableTo(FactHandler.class) || one.isInterface() || one.getModifiers().contains(JavaModifier.ABSTRACT)) continue;
            Class<?> handler = one.reflect();
            Class<?> body = Stream.concat(Stream.of(handler.getGenericSuperclass()), Arrays.stream(handler.getGenericInterfaces())).filter(ParameterizedType.class::isInstance)
                    .flatMap(type -> Arrays.stream(((ParameterizedType) type).getActualTypeArguments())).filter(type -> type instanceof Class<?> known && known.isRecord())
                    .map(type -> (Class<?>) type).findFirst().orElseThrow(() -> new AssertionError("Which body does " + handler + " take?"));
            found.add(body);
        }
        return found;
    }

    /** Names of a record's parts, of the parts of its parts, and of the values of its enums. */
    private static void components(Class<?> body, String path, Map<String, String> names, Set<Class<?>> seen) {
        if (!seen.add(body)) return;
        if (body.isEnum()) Arrays.stream(body.getEnumConstants()).forEach(value -> put(names, "value " + path, ((Enum<?>) value).name().toLowerCase(Locale.ROOT)));
        if (!body.isRecord()) return;
        for (RecordComponent part : body.getRecordComponents()) {
            names.put("fact " + path + "." + part.getName(), part.getName());
            types(part.getGenericType()).filter(type -> type.getName().startsWith("org.asmacademy")).forEach(type -> components(type, path + "." + part.getName(), names, seen));
        }
    }

    private static Stream<Class<?>> types(Type type) {
        if (type instanceof Class<?> known) return Stream.of(known);
        return type instanceof ParameterizedType of ? Arrays.stream(of.getActualTypeArguments()).flatMap(NeverKeptTest::types) : Stream.empty();
    }

    private static void put(Map<String, String> names, String what, String name) {
        names.put(what + " " + name, name);
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) texts.add(Files.readString(file));
        }
        return texts;
    }
}
