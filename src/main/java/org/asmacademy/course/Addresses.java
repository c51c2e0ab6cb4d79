package org.asmacademy.course;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.RequirementKey;

/** Where things of the library are found. */
public final class Addresses {
    private Addresses() { }

    public static String course(Language language, String course) {
        return "/" + language + "/courses/" + course;
    }

    public static String module(Language language, ModuleKey module) {
        return course(language, module.course()) + "#" + module.name();
    }

    /** A site task is done at the site: its page belongs to another room. */
    public static String activity(Language language, Activity activity) {
        return "/" + language + (activity.isTask() ? "/tasks/" : "/courses/") + activity.key();
    }

    /** As {@link #activity}; a lesson shows of its passages for some minerals only those for these. */
    public static String activity(Language language, Activity activity, List<String> minerals) {
        String address = activity(language, activity);
        if (!activity.isLesson() || minerals.isEmpty()) return address;
        return UriBuilder.fromUri(address).queryParam("for", String.join(",", minerals)).build().toString();
    }

    public static String guide(Language language, ModuleKey module) {
        return "/" + language + "/guides/" + module;
    }

    /** @param path as in {@link Picture#src()}, such as {@code media/wet-drilling.svg} */
    public static String media(String course, PackHash pack, String path) {
        return "/courses/" + course + "/" + path + "?pack=" + pack;
    }

    public static String requirement(Language language, RequirementKey requirement) {
        return "/" + language + "/requirements/" + requirement;
    }
}
