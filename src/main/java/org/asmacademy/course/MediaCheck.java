package org.asmacademy.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Nearest;

/** Checks the files of {@code media/}: drawings are harmless, pictures are what their name says, recordings belong to something. */
class MediaCheck {
    private static final Pattern PICTURE = Pattern.compile("media/[a-z0-9-]+\\.(svg|jpg|png|webp)");
    private static final Pattern VOICE = Pattern.compile("media/([a-z]{2,3})/([a-z0-9-]+)/([a-z0-9-]+)(?:/([a-z0-9-]+))?\\.(ogg|m4a|mp3)");
    private static final Map<String, String> TYPES = Map.of("svg", "image/svg+xml", "jpg", "image/jpeg", "png", "image/png", "webp", "image/webp",
            "ogg", "audio/ogg", "m4a", "audio/mp4", "mp3", "audio/mpeg");
    private final CourseFiles files;
    private final Mistakes mistakes;

    MediaCheck(CourseFiles files, Mistakes mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    static boolean isPicture(String path) {
        return PICTURE.matcher(path).matches();
    }

    static String typeOf(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** @param speakable for each activity ({@code module/activity}) the ids of what can be recorded alone */
    void check(List<Language> languages, Map<String, Set<String>> speakable) {
        for (String path : files.paths()) {
            if (!path.startsWith("media/")) continue;
            Matcher voice = VOICE.matcher(path);
            if (voice.matches()) voice(path, voice, languages, speakable);
            else if (!isPicture(path)) Wrong.MEDIA_PLACE.at(mistakes, files.named(path), 1, path);
            else if (path.endsWith(".svg")) new SvgCheck(files.named(path), files.heads().get(path), mistakes).check();
            else if (!isWhatItSays(path)) Wrong.NOT_THE_FORMAT.at(mistakes, files.named(path), 1, path.substring(path.lastIndexOf('.') + 1));
        }
    }

    private void voice(String path, Matcher voice, List<Language> languages, Map<String, Set<String>> speakable) {
        String file = files.named(path);
        String language = voice.group(1);
        String activity = voice.group(2) + "/" + voice.group(3);
        Set<String> ids = speakable.get(activity);
        if (languages.stream().noneMatch(l -> l.code().equals(language))) Wrong.OTHER_LANGUAGE.at(mistakes, file, 1, language);
        if (ids == null) Wrong.VOICE_LOST.at(mistakes, file, 1, "activity `" + activity + "`", Nearest.hint(activity, speakable.keySet()));
        else if (voice.group(4) != null && !ids.contains(voice.group(4))) {
            Wrong.VOICE_LOST.at(mistakes, file, 1, "`{#" + voice.group(4) + "}` in `" + activity + "`", Nearest.hint(voice.group(4), ids));
        }
        if (!isWhatItSays(path)) Wrong.NOT_THE_FORMAT.at(mistakes, file, 1, voice.group(5));
    }

    private boolean isWhatItSays(String path) {
        String head = new String(files.heads().get(path), StandardCharsets.ISO_8859_1);
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "jpg" -> head.startsWith("\u00ff\u00d8\u00ff");
            case "png" -> head.startsWith("\u0089PNG");
            case "webp" -> head.startsWith("RIFF") && head.startsWith("WEBP", 8);
            case "ogg" -> head.startsWith("OggS");
            case "m4a" -> head.startsWith("ftyp", 4);
            default -> head.startsWith("ID3") || head.startsWith("\u00ff");
        };
    }
}
