package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of site tasks: doing them, watching them, and what was kept. */
@MessageBundle("task")
interface TaskMessages {
    @Message String approve(String who);
    @Message String who_does_it(String who);
    @Message String keep_title();
    @Message String keep_lead();
    @Message String what_to_keep();
    @Message String count_on_paper();
    @Message String join_lead();
    @Message String join();
    @Message String warning();
    @Message String no_faces();
    @Message String no_children();
    @Message String no_papers();
    @Message String no_place();
    @Message String photo(int number);
    @Message String photos_again();
    @Message String photos_left();
    @Message String recognise();
    @Message String recognise_no();
    @Message String recognise_yes();
    @Message String recognise_first();
    @Message String recognised();
    @Message String wrong_count();
    @Message String done_together();
    @Message String keep();
    @Message String keep_hint();
    @Message String watch_title();
    @Message String watch_lead();
    @Message String seen_title();
    @Message String seen_lead();
    @Message String seen();
    @Message String nothing_seen();
    @Message String unsafe();
    @Message String thanks();
    @Message String thanks_kept();
    @Message String thanks_photos(int photos);
    @Message String thanks_seen();
    @Message String thanks_apart();
    @Message String what_changed();
    @Message String practice();
    @Message String nothing_changed();
    @Message String what_next();
    @Message String ask_trainer();
    @Message String show_crew();
    @Message String to_evidence();
    @Message String to_course();
    @Message String evidence();
    @Message String evidence_lead();
    @Message String evidence_none();
    @Message String to_library();
    @Message String our_mine();
    @Message String tried_only();
    @Message String coming(int photos);
    @Message String picture(int number, String task);
    @Message String older();
}
