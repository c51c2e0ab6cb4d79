package org.asmacademy.shared;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame and of problems. */
@MessageBundle("shared")
interface SharedMessages {
    @Message String brand();
    @Message String language();
    @Message String skip();
    @Message String menu();
    @Message String learn();
    @Message String our_mine();
    @Message String me();
    @Message String back();
    @Message String next();
    @Message String listen();
    @Message String pause();
    @Message String waiting();
    @Message String draft();
    @Message String not_certificate();
    @Message String label(String name);
    @Message String problem_title();
    @Message String problem_home();
    @Message String problem(String code);
}
