package org.asmacademy.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Hearing and taking along what is kept of a person. */
@MessageBundle("mydata")
interface DataMessages {
    @Message String title();
    @Message String lead();
    @Message String called(String name);
    @Message String of_mine(String site);
    @Message String speaks(String language);
    @Message String phones(long n);
    @Message String pictures(long n);
    @Message String trace(PersonData.About about, long n, String first, String last);
    @Message String never();
    @Message String take_title();
    @Message String take_lead();
    @Message String take_care();
    @Message String pin();
    @Message String take();
    @Message String delete();
    @Message String back();
    @Message String their_title(String name);
    @Message String their_lead(String name);
    @Message String their_pin(String name);
    @Message String no_pin();
    @Message String file_title(String name);
    @Message String file_made(String day);
    @Message String file_tables();
    @Message String file_media();
    @Message String file_doors();
}
