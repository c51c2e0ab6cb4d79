package org.asmacademy.course;

import org.asmacademy.shared.Mistakes;

/**
 * What can be wrong with a course, and what to write instead. For authors and developers, in English.
 * What any YAML file can have wrong (missing, unknown and double keys, wrong kinds of value) is said by {@link org.asmacademy.shared.Yaml}.
 */
enum Wrong {
    // Files and names
    COURSE_NAME("The folder `%1$s` cannot be a course's key", "a name of a-z, 0-9 and `-`"),
    STRAY_FILE("`%1$s` is no file of a course", "`course.md`, `NN-name/module.md`, `NN-name/NN-name.lesson.md` (or quiz, task) or `media/…`, "
            + "with a language before `.md` in a translation; delete what is not needed"),
    NO_FILE("`%1$s` is missing", "this file, as courses/README.md shows it"),
    NO_MODULE("The course has no module", "a folder `01-name` with `module.md` and activities"),
    NO_ACTIVITY("The module has no activity", "`01-name.lesson.md`, `02-check.quiz.md` …"),
    SAME_NUMBER("The number %1$s stands twice: `%2$s` and `%3$s`", "another number; numbers give the order"),
    SAME_KEY("`%1$s` and `%2$s` have the same key `%3$s`", "another name for the newer one; people's progress hangs on the older"),
    UNREADABLE("The file cannot be read: %1$s", "the file again"),
    // Front matter
    NO_FRONT_MATTER("The file does not begin with front matter", "`---`, then `key: value` lines, then `---`"),
    OPEN_FRONT_MATTER("The front matter is not closed", "a line `---` after its last key"),
    // Languages
    NO_TRANSLATION("The translation `%1$s` is missing", "this file with `translates: %2$s`, or leave its language out of `translations` in course.md"),
    NO_SOURCE("`%1$s` translates a file that is not there", "the source file beside it, or delete this one"),
    OTHER_LANGUAGE("course.md does not name the language `%1$s`", "`%1$s` in `translations` of course.md, or another file name"),
    NO_LANGUAGE("`%1$s` is not a language", "a code such as `en`, `fr`, `es`"),
    LANGUAGE_TWICE("The language `%1$s` stands twice", "each language once, the source only as `language`"),
    STALE("The source file has changed since this was translated", "the change in this language, then `translates: \"%1$s\"`"),
    NOT_IN_SOURCE("The source file has no `%1$s`", "nothing, or the same in the source file"),
    MISSING_IN_TRANSLATION("`%1$s` is missing; the source file has it", "`%1$s: …` in this language"),
    OTHER_COUNT("`%1$s` has %2$s items where the source file has %3$s", "the same items in the same order"),
    OTHER_ORDER("Here stands %1$s, where the source file has %2$s", "%2$s; ids, drawings, options and blocks follow the source"),
    ENDS_EARLY("The text ends where the source file goes on with %1$s", "%1$s in this language"),
    GOES_ON("Here stands %1$s, where the source file has ended", "nothing, or the same in the source file"),
    // What modules say
    UNKNOWN_MINERAL("`%1$s` is no mineral of seeds/commodities.yaml", "%2$s"),
    UNKNOWN_REQUIREMENT("`%1$s` is no requirement of seeds/standards", "%2$s"),
    BUYERS_DUTY("`%1$s` is a duty of buyers", "leave it out; a course teaches what a site can do"),
    NO_SIGN_OFF("A text of high safety class needs an expert", "`sign-off: who must approve`, such as `an occupational health expert`"),
    NO_UNIVERSITY("An author from a university says which", "`{name: …, kind: university, of: …}`"),
    NO_ADDRESS("`%1$s` is no web address", "`url: \"https://…\"`"),
    NOTHING("`%1$s` is empty", "at least one"),
    UNKNOWN_TOOL("`%1$s` is no tool", "%2$s"),
    TOOL_TWICE("The tool `%1$s` stands twice", "each tool once"),
    // Markdown
    EMPTY_TEXT("There is no text under the front matter", "the text"),
    EMPTY_SECTION("Nothing stands under the heading `{#%1$s}`", "its text, or no heading"),
    HEADING_LEVEL("Only headings with `##` are used", "`## %1$s {#a-short-name}`"),
    HEADING_NO_ID("The heading has no id", "`## %1$s {#%2$s}`"),
    HEADING_HERE("A heading cannot stand here", "one or two sentences without headings"),
    SAME_ID("The id `%1$s` stands twice", "another id for the newer one"),
    RESERVED_ID("The id `intro` is kept for what stands before the first heading", "another id"),
    HTML("HTML is not used in a course", "plain words or Markdown; for `<` alone write it with spaces around"),
    LINK("Links are not used in a course: a phone at a mine has no internet", "the words alone; sources go into module.md"),
    MARKUP("%1$s is not used in a course", "paragraphs, `##` headings, numbered and dotted lists, **bold**"),
    ONE_PARAGRAPH("This must be plain words", "one sentence or two, without a list or heading"),
    PICTURE_ALONE("A picture must stand on a line of its own", "the picture between two empty lines"),
    PICTURE_MISSING("The picture `%1$s` is not there", "%2$s"),
    NO_ALT("The picture has no text alternative", "`![what it shows](%1$s)`, for who cannot see it"),
    BLOCK_OPEN("The block `::: %1$s` is not closed", "a line `:::` after its last line"),
    BLOCK_CLOSED("There is no open block to close", "nothing, or the opening `::: word` before"),
    BLOCK_NESTED("A block begins inside `::: %1$s`", "`:::` to close the first before the second"),
    BLOCK_EMPTY("The block `::: %1$s` is empty", "its text, or no block"),
    BLOCK_PICTURE("A picture cannot stand in `::: %1$s`", "the picture before or after the block"),
    BLOCK_WORD("`::: %1$s` is no block", "%2$s"),
    // Quizzes
    NO_QUESTION("The quiz has no question", "`## question {#id}` and its options"),
    QUIZ_LINE("This line is no part of a question", "`## question {#id}`, `- [ ] option`, `  > why`, or `> explanation`; go on with two spaces before"),
    OPTION_COUNT("The question has %1$s options", "two to five"),
    NO_RIGHT_OPTION("No option is marked as right", "`- [x]` before the right one"),
    OPTION_NO_BOX("The option is neither right nor wrong", "`- [ ] %1$s`, or `- [x]` if it is right"),
    OPTION_BOX("A translation does not repeat `[ ]` and `[x]`", "`- %1$s`"),
    OPTION_NO_WORD("The option has no words", "a short word, also after a picture"),
    OPTION_LATE("An option comes after the explanation", "all options before the `>` line"),
    WHY_LOST("This line says why, but no option stands before it", "it under its option"),
    NO_EXPLANATION("The question has no explanation", "`> …` after its options: what everyone hears"),
    // Tasks
    WATCH_COUNT("`watch` has %1$s lines", "3 to 6 lines that a peer trainer can see and tick"),
    NO_STEPS("The task has no steps", "`1. …`"),
    // Guides
    PREPARE_COUNT("`prepare` has %1$s lines", "2 to 5 lines: what to have and do before the meeting"),
    GUIDE_SECTIONS("`minutes` does not name the sections in their order", "`minutes: {%1$s: …}`"),
    GUIDE_MINUTES("The minutes make %1$s", "minutes that make 40 together"),
    GUIDE_BLOCK("A guide has no stories and no pictures", "what to say and do; they stand in the lessons"),
    // Media
    MEDIA_PLACE("`%1$s` is neither a picture nor a recording of this course", "`media/name.svg` (jpg, png, webp), "
            + "`media/<language>/<module>/<activity>.ogg` (m4a, mp3) or `…/<activity>/<id>.ogg`"),
    VOICE_LOST("The recording belongs to nothing: there is no %1$s", "%2$s"),
    NOT_THE_FORMAT("The file is not what its name says", "the file saved as %1$s"),
    SVG_SIZE("The drawing has %1$s bytes", "8192 at most: fewer points, one decimal"),
    SVG_BROKEN("The drawing is not SVG: %1$s", "the drawing saved again as plain SVG"),
    SVG_VIEWBOX("The drawing has another viewBox", "`viewBox=\"0 0 320 200\"`"),
    SVG_ELEMENT("`<%1$s>` is not used in a drawing", "paths and simple shapes only, no script, text, style or picture"),
    SVG_ATTRIBUTE("The attribute `%1$s` is not used in a drawing", "`fill`, `stroke` … as attributes; nothing that runs or loads");

    private final String wrong;
    private final String instead;

    Wrong(String wrong, String instead) {
        this.wrong = wrong;
        this.instead = instead;
    }

    void at(Mistakes mistakes, String file, int line, Object... words) {
        mistakes.add(file, line, String.format(wrong, words), String.format(instead, words));
    }
}
