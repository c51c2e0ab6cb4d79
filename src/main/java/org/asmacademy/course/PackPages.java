package org.asmacademy.course;

import java.util.List;
import org.asmacademy.shared.Language;

/**
 * What a room adds to a course that goes along on a phone: its pages of the course without a person in them. Every room that shows a part
 * of a course has one; together they are all that a reader of the course can open.
 */
public interface PackPages {
    /** The pages of this course in that language, in the order of the course. */
    List<PackPage> of(Course course, Language language);
}
