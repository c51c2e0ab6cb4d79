package org.asmacademy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Classes that break a rule, to see that the rule notices: a rule that cannot fail is none. They are compiled into a folder of their own, so
 * that Quarkus never takes them for beans.
 */
final class Breach {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|@?interface|record|enum) (\\w+)");

    private Breach() { }

    /** @param sources one class each, with its package */
    static JavaClasses of(Path folder, String... sources) {
        try {
            List<String> files = new ArrayList<>();
            for (String source : sources) files.add(write(folder.resolve("src"), source).toString());
            Path out = Files.createDirectories(folder.resolve("out"));
            compile(files, out);
            return new ClassFileImporter().importPath(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<String> files, Path out) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-proc:none", "-classpath", classPath, "-d", out.toString());
        StringWriter said = new StringWriter();
        boolean done = compiler.getTask(said, null, null, options, null, compiler.getStandardFileManager(null, null, null)
                .getJavaFileObjectsFromStrings(files)).call();
        if (!done) throw new AssertionError("The breach does not compile:\n" + said);
    }

    private static Path write(Path root, String source) throws IOException {
        Path file = root.resolve(first(PACKAGE, source).replace('.', '/')).resolve(first(TYPE, source) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String first(Pattern pattern, String source) {
        Matcher found = pattern.matcher(source);
        if (!found.find()) throw new IllegalArgumentException("Nothing like " + pattern + " in " + source);
        return found.group(1);
    }
}
