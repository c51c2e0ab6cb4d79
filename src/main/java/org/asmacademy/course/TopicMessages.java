package org.asmacademy.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages that show what is asked on one theme. */
@MessageBundle("topic")
interface TopicMessages {
    @Message
    String topics();

    @Message
    String topics_lead();

    @Message
    String choose_mineral();

    @Message
    String every_mineral();

    @Message
    String is_for(String minerals);

    @Message
    String other_mineral();

    @Message
    String no_chapter(String minerals);

    @Message
    String proposals(String minerals);

    @Message
    String nothing_proposed();

    @Message
    String chapter(String minerals);

    @Message
    String every_mine();

    @Message
    String every_mine_lead();

    @Message
    String nothing_here();

    @Message
    String learn();
}
