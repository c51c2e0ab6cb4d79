package org.asmacademy.standard;

import java.util.List;
import org.asmacademy.shared.Language;

/** Which modules teach a requirement: asked here and answered by the room of the courses, which stands above this one. */
public interface Teachers {
    /** A module by its title and the page of its course. */
    record Module(String title, String href) { }

    List<Module> of(RequirementKey requirement, Language language);
}
