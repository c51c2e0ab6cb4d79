package org.asmacademy.standard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about standards that pages of several rooms say alike. */
@MessageBundle("standard")
interface StandardMessages {
    @Message
    String called_proposed(String name);

    @Message
    String proposed();

    @Message
    String proposed_code();

    @Message
    String version_and_licence(String version, String licence);

    @Message
    String only_in(String country);

    @Message
    String starts_from(int many, String base);

    @Message
    String not_repeated();

    @Message
    String see_base(String base);

    @Message
    String sure_proposed(Confidence confidence);

    @Message
    String by_theme();

    @Message
    String elsewhere();

    @Message
    String elsewhere_lead();

    @Message
    String touches();

    @Message
    String match(Match match);

    @Message
    String sure_mapping(Confidence confidence);

    @Message
    String say_there();
}
