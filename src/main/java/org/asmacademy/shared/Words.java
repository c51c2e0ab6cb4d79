package org.asmacademy.shared;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** A room's messages in a language, for words that are not written in a template. */
public final class Words {
    private Words() { }

    public static <T> T of(Class<T> messages, Language language) {
        return language.equals(Language.ENGLISH) ? MessageBundles.get(messages)
                : MessageBundles.get(messages, Localized.Literal.of(language.code()));
    }
}
