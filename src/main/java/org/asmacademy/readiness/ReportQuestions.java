package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asmacademy.shared.Current;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistake;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Yaml;
import org.jboss.logging.Logger;

/** What a report asks beside the requirements: {@code seeds/report.yaml}. */
@ApplicationScoped
class ReportQuestions {
    private static final Logger LOG = Logger.getLogger(ReportQuestions.class);
    private static final String FILE = "seeds/report.yaml";
    private final LibraryFiles files;
    private final Current<Read> read;

    /** @param open whether the answer may stand in the public form */
    record Question(String id, boolean open, Translated ask, Translated hint) { }

    private record Read(List<Question> questions, List<Mistake> mistakes) { }

    ReportQuestions(LibraryFiles files) {
        this.files = files;
        read = new Current<>(files.live(), () -> files.state(FILE), this::read);
    }

    List<Question> all() {
        return read.get().questions;
    }

    /** What is wrong with the file that is there now. */
    List<Mistake> mistakes() {
        return read.get().mistakes;
    }

    private Read read(Read before) {
        Mistakes mistakes = new Mistakes();
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Yaml file = Yaml.of(files, FILE, mistakes);
        file.only("questions");
        for (Yaml item : file.need("questions").items()) {
            item.only("id", "public", "ask", "hint");
            Yaml id = item.need("id");
            if (!id.text().matches("[a-z][a-z0-9-]*")) id.wrong("`" + id.text() + "` cannot be an id", "a word of a-z, 0-9 and `-`");
            if (!ids.add(id.text())) id.wrong("`" + id.text() + "` stands twice", "it once");
            Translated ask = item.need("ask").translated(Set.of(Language.ENGLISH));
            questions.add(new Question(id.text(), item.need("public").yes(), ask, item.need("hint").translated(ask.languages())));
        }
        if (!mistakes.isEmpty()) LOG.errorf("The questions of reports have mistakes:%n%s", mistakes);
        return new Read(before != null && !mistakes.isEmpty() ? before.questions : List.copyOf(questions), mistakes.all());
    }
}
