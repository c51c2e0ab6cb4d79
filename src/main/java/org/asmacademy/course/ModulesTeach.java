package org.asmacademy.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Teachers;

/** Answers whoever keeps the standards. */
@ApplicationScoped
class ModulesTeach implements Teachers {
    private final CourseLibrary library;

    ModulesTeach(CourseLibrary library) {
        this.library = library;
    }

    @Override
    public List<Module> of(RequirementKey requirement, Language language) {
        return library.teachers(requirement).stream().map(TaughtBy::module)
                .map(module -> new Module(module.title().in(language), "/" + language + "/courses/" + module.key().course())).toList();
    }
}
