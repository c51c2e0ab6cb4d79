package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.asmacademy.shared.LibraryText;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Yaml;

/** Reads a chosen file as strictly as those of the library, before anything is changed. */
@ApplicationScoped
class CheckFile {
    private final Standards standards;
    private final Catalogues catalogues;

    CheckFile(Standards standards, Catalogues catalogues) {
        this.standards = standards;
        this.catalogues = catalogues;
    }

    /** @param mistakes with their lines; when there is any, nothing may come of the file */
    record Checked(Optional<Standard> standard, List<Mistake> mistakes) { }

    /** A catalogue that was checked before. */
    Optional<Standard> read(byte[] bytes) {
        Mistakes mistakes = new Mistakes();
        Yaml yaml = Yaml.read("", LibraryText.of("", bytes, mistakes), 0, mistakes);
        Standard read = standards.read(Standards.FOLDER + "/" + yaml.need("id").text() + ".yaml", bytes, mistakes);
        return Optional.of(read).filter(one -> mistakes.isEmpty());
    }

    Checked check(String name, byte[] bytes) {
        Mistakes mistakes = new Mistakes();
        Yaml yaml = Yaml.read(name, LibraryText.of(name, bytes, mistakes), 0, mistakes);
        if (!mistakes.isEmpty()) return new Checked(Optional.empty(), mistakes.all());
        Yaml id = yaml.need("id");
        String standard = id.text();
        if (id.present() && !standard.matches("[a-z0-9-]{1,40}")) id.wrong("`" + standard + "` is no id", "small letters, digits and `-`, such as `id: craft`");
        if (!mistakes.isEmpty()) return new Checked(Optional.empty(), mistakes.all());
        Standard read = standards.read(Standards.FOLDER + "/" + standard + ".yaml", bytes, mistakes);
        standards.find(standard).filter(now -> !isNewer(read, now) && catalogues.find(read.hash()).isEmpty()).ifPresent(now -> yaml.need("edition")
                .wrong("Version " + now.version() + ", edition " + now.edition() + " is in force already, and this is another file",
                        "`edition: " + (now.edition() + 1) + "`, or a later version"));
        return new Checked(Optional.of(read).filter(one -> mistakes.isEmpty()), mistakes.all());
    }

    /** Two catalogues of a standard can be told apart by what people read; one that was in force before may come back. */
    private static boolean isNewer(Standard file, Standard now) {
        int version = Version.compare(file.version(), now.version());
        return version > 0 || version == 0 && file.edition() > now.edition();
    }
}
