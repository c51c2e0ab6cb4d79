package org.asmacademy.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;
import org.asmacademy.shared.Yaml;

/** Reads one file of {@code seeds/mappings}, as {@code seeds/README.md} describes it. */
class MappingReader {
    private final String file;
    private final Map<String, Standard> standards;
    private final Yaml yaml;

    MappingReader(String file, LibraryFiles files, Map<String, Standard> standards, Mistakes mistakes) {
        this.file = file;
        this.standards = standards;
        this.yaml = Yaml.of(files, file, mistakes);
    }

    List<Mapping> read() {
        yaml.only("from", "to", "rows");
        Standard from = standard("from");
        Standard to = standard("to");
        if (from == null || to == null) return List.of();
        String name = file.substring(file.lastIndexOf('/') + 1);
        String expected = from.id() + "--" + to.id() + ".yaml";
        if (!name.equals(expected)) yaml.need("from").wrong("The file's name is not that of its standards", "`" + expected + "` as the file's name");
        if (from.id().equals(to.id())) yaml.need("to").wrong("A standard is not compared with itself", "the id of another standard");
        Set<Language> languages = from.name().languages();
        List<Mapping> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Yaml row : yaml.need("rows").items()) {
            row.only("from", "to", "match", "why", "confidence");
            String here = requirement(row.need("from"), from);
            String there = requirement(row.need("to"), to);
            Match match = row.need("match").oneOf(Match.class);
            if (!seen.add(here + " " + there)) row.wrong("`" + here + "` and `" + there + "` are compared twice", "one row of the two");
            rows.add(new Mapping(new RequirementKey(here), new RequirementKey(there), match, row.need("why").translated(languages),
                    row.need("confidence").oneOf(Confidence.class)));
        }
        return List.copyOf(rows);
    }

    private Standard standard(String key) {
        Yaml id = yaml.need(key);
        if (!id.present()) return null;
        String known = id.oneOf(standards.keySet());
        return known.equals(id.text()) ? standards.get(known) : null;
    }

    private static String requirement(Yaml id, Standard standard) {
        Map<String, Requirement> known = standard.requirements().stream().collect(Collectors.toMap(one -> one.key().id(), one -> one));
        Requirement found = known.get(id.text());
        if (id.present() && found == null) id.wrong("`" + standard.id() + "` has no requirement `" + id.text() + "`", Nearest.hint(id.text(), known.keySet()));
        if (found != null && found.dutyOf() == Duty.BUYER) id.wrong("`" + id.text() + "` is a rule for buyers: no site answers it", "a requirement for sites");
        return found == null ? standard.id() + ".broken" : id.text();
    }
}
