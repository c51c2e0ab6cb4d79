package org.asmacademy.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Sha256;
import org.asmacademy.standard.Standards;

/** A small good library in a folder, to be broken by tests: one course of one module, in English and French. */
class LibraryFixture {
    static final String COURSE = "courses/dust/course.md";
    static final String MODULE = "courses/dust/01-wet/module.md";
    static final String LESSON = "courses/dust/01-wet/01-water.lesson.md";
    static final String QUIZ = "courses/dust/01-wet/02-check.quiz.md";
    static final String TASK = "courses/dust/01-wet/03-shift.task.md";
    static final String GUIDE = "courses/dust/01-wet/guide.md";
    static final String DRAWING = "courses/dust/media/wet.svg";
    private final Path folder;

    LibraryFixture(Path folder) {
        this.folder = folder;
        write("seeds/commodities.yaml", """
                - {code: precious-metals, name: {en: Precious metals, fr: Métaux précieux}}
                - {code: gold, broader: precious-metals, name: {en: Gold, fr: Or}}
                - {code: sand, name: {en: Sand, fr: Sable}}
                """);
        write("seeds/standards/demo.yaml", """
                id: demo
                version: "1.0"
                edition: 1
                name: {en: Demo, fr: Démo}
                short-name: Demo
                publisher: Nobody
                licence: CC-BY-SA-4.0
                attribution: {en: By nobody, fr: De personne}
                notice: {en: Invented, fr: Inventé}
                commodities: [all]
                stages:
                  - {id: entry, title: {en: First, fr: Début}, confidence: confirmed}
                scales:
                  yes-no:
                    - {value: "yes", order: 1, label: {en: We do this, fr: Nous le faisons}}
                    - {value: "no", order: 0, label: {en: Not yet, fr: Pas encore}}
                sections:
                  - {id: demo.work, title: {en: Work, fr: Travail}, scale: yes-no, confidence: confirmed}
                requirements:
                  - {id: demo.work.dust, section: demo.work, stage: entry, code-confidence: unknown, title: {en: Dust, fr: Poussière},
                     summary: {en: Stop dust., fr: Arrêtez la poussière.}, evidence: {en: [A photo], fr: [Une photo]}, topic: dust, commodities: [all],
                     since: "1.0", confidence: confirmed, sources: [{document: Nothing}]}
                  - {id: demo.work.pay, section: demo.work, stage: entry, code-confidence: unknown, title: {en: Pay, fr: Payez}, duty-of: buyer,
                     summary: {en: Pay fairly., fr: Payez juste.}, evidence: {en: [A list], fr: [Une liste]}, topic: pay, commodities: [all],
                     since: "1.0", confidence: confirmed, sources: [{document: Nothing}]}
                """);
        write(COURSE, """
                ---
                title: Dust
                version: 1
                language: en
                translations: [fr]
                commodities: [sand]
                authors: [{name: ASM Academy, kind: desk-draft}]
                licence: CC-BY-SA-4.0
                review: desk-draft
                ---
                Keep the dust down.
                """);
        write("courses/dust/course.fr.md", """
                ---
                title: Poussière
                translates: "00000000"
                review: desk-draft
                ---
                Gardez la poussière au sol.
                """);
        write(MODULE, """
                ---
                title: Wet the rock
                safety: high
                sign-off: a doctor
                objectives:
                  - Say what dust does.
                  - Wet it.
                changed-practice: Nobody drills dry.
                unverified: One number.
                requirements:
                  demo.work.dust: {strength: full, why: It is all about dust.}
                sources:
                  - {title: A book, url: "https://example.org/book"}
                ---
                Water before everything.
                """);
        write("courses/dust/01-wet/module.fr.md", """
                ---
                title: Mouillez la roche
                translates: "00000000"
                sign-off: un médecin
                objectives:
                  - Dire ce que fait la poussière.
                  - La mouiller.
                changed-practice: Personne ne fore à sec.
                unverified: Un chiffre.
                requirements:
                  demo.work.dust: {why: On ne parle que de poussière.}
                ---
                L'eau avant tout.
                """);
        write(LESSON, """
                ---
                title: Water first
                minutes: 2
                ---
                Dust stays in your **lungs**.

                ::: stop
                Never wet an electric tool.
                :::

                ## How to {#how}

                ![A hose wets the rock.](media/wet.svg)

                1. Open the water.
                2. Then drill.

                ::: gold
                Quartz is the worst.
                :::
                """);
        write("courses/dust/01-wet/01-water.lesson.fr.md", """
                ---
                title: L'eau d'abord
                translates: "00000000"
                ---
                La poussière reste dans vos **poumons**.

                ::: stop
                Ne mouillez jamais un outil électrique.
                :::

                ## Comment faire {#how}

                ![Un tuyau mouille la roche.](media/wet.svg)

                1. Ouvrez l'eau.
                2. Puis forez.

                ::: gold
                Le quartz est le pire.
                :::
                """);
        write(QUIZ, """
                ---
                title: Check yourself
                pass: 0.5
                ---
                ## What comes first? {#first}
                - [ ] A scarf
                  > Dust goes through.
                - [x] Water
                  > Yes.
                > Water holds dust down.

                ## When do you drill? {#when}
                - [x] Wet
                - [ ] Dry
                > Only wet.
                """);
        write("courses/dust/01-wet/02-check.quiz.fr.md", """
                ---
                title: Faites le point
                translates: "00000000"
                ---
                ## Qu'est-ce qui vient d'abord ? {#first}
                - Un foulard
                  > La poussière passe.
                - L'eau
                  > Oui.
                > L'eau retient la poussière.

                ## Quand forer ? {#when}
                - Mouillé
                - À sec
                > Seulement mouillé.
                """);
        write(TASK, """
                ---
                title: One wet shift
                who: A team.
                evidence:
                  photos: {kind: photo, ask: Two photos.}
                observed-by: champion
                watch:
                  - Water was on.
                  - Nobody swept.
                  - People stood upwind.
                ---
                1. Choose a drill.
                """);
        write("courses/dust/01-wet/03-shift.task.fr.md", """
                ---
                title: Un poste à l'eau
                translates: "00000000"
                who: Une équipe.
                evidence: {photos: Deux photos.}
                watch:
                  - L'eau coulait.
                  - Personne n'a balayé.
                  - Les gens avaient le vent dans le dos.
                ---
                1. Choisissez une foreuse.
                """);
        write(DRAWING, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">
                <path d="M0 0L320 200" fill="none" stroke="#1f1a14" stroke-width="3"/>
                </svg>
                """);
        write(GUIDE, """
                ---
                prepare:
                  - Listen to the lesson.
                  - Bring a hose.
                minutes: {ask: 10, try: 30}
                ---
                Ten people and a hose.

                ## Ask first {#ask}

                Who coughs?

                ## Try it {#try}

                1. Wet the rock.

                ::: gold
                Wet the mill.
                :::
                """);
        write("courses/dust/01-wet/guide.fr.md", """
                ---
                translates: "00000000"
                prepare:
                  - Écouter la leçon.
                  - Apporter un tuyau.
                ---
                Dix personnes et un tuyau.

                ## Demandez d'abord {#ask}

                Qui tousse ?

                ## Essayez {#try}

                1. Mouillez la roche.

                ::: gold
                Mouillez le moulin.
                :::
                """);
        translated();
    }

    LibraryFixture write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    LibraryFixture write(String path, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return new String(files().read(path), StandardCharsets.UTF_8);
    }

    LibraryFixture delete(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LibraryFixture replace(String path, String from, String to) {
        if (!text(path).contains(from)) throw new IllegalArgumentException("«" + from + "» is not in " + path);
        return write(path, text(path).replace(from, to));
    }

    /** As a translator does who has seen the change: every {@code translates} names its source as it is now. */
    LibraryFixture translated() {
        try (Stream<Path> files = Files.walk(folder.resolve("courses"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".fr.md")).toList()) {
                Path source = Path.of(file.toString().replace(".fr.md", ".md"));
                if (!Files.exists(source)) continue;
                String hash = Sha256.hex(Files.readAllBytes(source)).substring(0, 8);
                Files.writeString(file, Files.readString(file).replaceFirst("translates: \"[^\"]*\"", "translates: \"" + hash + "\""));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LibraryFiles files() {
        return LibraryFiles.in(folder);
    }

    CourseFiles course() {
        return CourseFiles.load(files(), "courses/dust");
    }

    CourseLibrary library(boolean showDrafts) {
        Commodities commodities = new Commodities(files());
        return new CourseLibrary(files(), commodities, new Standards(files(), commodities), packs(), showDrafts, Clock.systemUTC());
    }

    Path packs() {
        return folder.resolve("home/packs");
    }

    /** What the readers say of it, without a library that would log it. */
    List<Mistake> mistakes() {
        Mistakes mistakes = new Mistakes();
        Commodities commodities = new Commodities(files());
        Standards standards = new Standards(files(), commodities);
        new CourseReader(course(), References.of(commodities, standards), true, mistakes).read();
        return mistakes.all();
    }
}
