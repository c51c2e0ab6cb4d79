package org.asmacademy.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.asmacademy.standard.Confidence;

/** The words of the library's pages. */
@MessageBundle("course")
interface CourseMessages {
    @Message String library();
    @Message String lesson_minutes(int minutes);
    @Message String approve(String who);
    @Message String invented();
    @Message String shown_for(String minerals);
    @Message String show_all();
    @Message String listen_to(String title);
    @Message String next(String title);
    @Message String to_course();
    @Message String tell();
    @Message String unsafe();
    @Message String sources();
    @Message String unverified();
    @Message String quiz_how();
    @Message String quiz_many();
    @Message String quiz_done();
    @Message String quiz_open(int open);
    @Message String question_open();
    @Message String search();
    @Message String search_for(String words);
    @Message String search_label();
    @Message String search_button();
    @Message String found(int number, String words);
    @Message String found_nothing(String words);
    @Message String by_picture();
    @Message String kind_lesson();
    @Message String kind_quiz();
    @Message String kind_task();
    @Message String by_requirement();
    @Message String coverage();
    @Message String coverage_how();
    @Message String coverage_of(String standard);
    @Message String taught_count(long full, long all);
    @Message String part_count(long part);
    @Message String none_count(long none);
    @Message String buyers_count(long buyers);
    @Message String section();
    @Message String requirement();
    @Message String taught();
    @Message String taught_in();
    @Message String taught_full();
    @Message String taught_part();
    @Message String taught_none();
    @Message String for_buyers();
    @Message String for_buyers_why();
    @Message String show_everything();
    @Message String show_nothing_here();
    @Message String working_list();
    @Message String official_code(String code);
    @Message String own_list();
    @Message String confidence(Confidence confidence);
    @Message String how_sure();
    @Message String evidence();
    @Message String who_teaches();
    @Message String teaches_none();
    @Message String optional();
    @Message String ended(String version);
    @Message String months(int months);
}
