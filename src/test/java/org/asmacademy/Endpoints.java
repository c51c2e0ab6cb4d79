package org.asmacademy;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every address that the program answers, read from its classes: what somebody adds tomorrow is in the list by itself. */
final class Endpoints {
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z0-9]+)[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private Endpoints() { }

    /**
     * @param queries what can stand after the question mark
     * @param may     the action that it names, if any
     * @param open    why it is open to everybody, if it is
     */
    record Endpoint(String verb, String path, List<String> queries, Optional<String> may, Optional<String> open) {
        /** As the matrix writes it. */
        String address() {
            return verb + " " + GAP.matcher(path).replaceAll("{$1}").replaceFirst("^/\\{language}(/sites/\\{(siteId|id)})", "~").replaceFirst("^/\\{language}", "=")
                    .replaceFirst("^(/api/.*)\\{id}", "$1{siteId}");
        }

        /** The names between braces. */
        List<String> gaps() {
            return GAP.matcher(path).results().map(gap -> gap.group(1)).toList();
        }

        String filled(java.util.function.UnaryOperator<String> value) {
            return GAP.matcher(path).replaceAll(gap -> java.util.regex.Matcher.quoteReplacement(value.apply(gap.group(1))));
        }
    }

    static List<Endpoint> all() {
        List<Endpoint> found = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter().importPath(Path.of("target/classes/org/asmacademy"))) {
            for (JavaMethod method : resource.getMethods()) {
                for (String verb : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                    if (method.isAnnotatedWith("jakarta.ws.rs." + verb)) found.add(endpoint(verb, resource, method));
                }
            }
        }
        return found;
    }

    private static Endpoint endpoint(String verb, JavaClass resource, JavaMethod method) {
        String path = ("/" + value(resource, "Path").orElse("") + "/" + value(method, "Path").orElse("")).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        Optional<String> may = own(method, "May");
        Optional<String> open = own(method, "Public");
        boolean silent = may.isEmpty() && open.isEmpty();
        return new Endpoint(verb, path, method.getParameters().stream().flatMap(parameter -> value(parameter, "QueryParam").stream()).toList(),
                silent ? own(resource, "May") : may, silent ? own(resource, "Public") : open);
    }

    private static Optional<String> own(HasAnnotations<?> annotated, String annotation) {
        return annotated.tryGetAnnotationOfType("org.asmacademy.shared." + annotation).flatMap(found -> ((JavaAnnotation<?>) found).get("value")).map(String::valueOf);
    }

    private static Optional<String> value(HasAnnotations<?> annotated, String annotation) {
        return annotated.tryGetAnnotationOfType("jakarta.ws.rs." + annotation).flatMap(found -> ((JavaAnnotation<?>) found).get("value")).map(String::valueOf);
    }
}
