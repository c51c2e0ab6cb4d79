package org.asmacademy.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A value in a YAML file that knows its line. It is asked for what it should be; if it is something else the mistake is noted and a
 * harmless value comes back, so that readers need no special cases and find every mistake in one go. Works on the node graph: no Java
 * object is ever made from what a file says.
 */
public final class Yaml {
    private final String file;
    private final int before;
    private final String name;
    private final Node node;
    private final int line;
    private final Mistakes mistakes;

    /** An item of a list, or a value that is not there: it is missed where its parent stands. */
    private Yaml(Yaml parent, String name, Node node) {
        this(parent.file, parent.before, name, node, node == null ? parent.line : parent.lineOf(node), parent.mistakes);
    }

    /** A value of a key: it is looked for at its key, also where it begins a line later. */
    private Yaml(Yaml parent, String name, NodeTuple tuple) {
        this(parent.file, parent.before, name, tuple.getValueNode(), parent.lineOf(tuple.getKeyNode()), parent.mistakes);
    }

    private Yaml(String file, int before, String name, Node node, int line, Mistakes mistakes) {
        this.file = file;
        this.before = before;
        this.name = name;
        this.node = node;
        this.line = line;
        this.mistakes = mistakes;
    }

    /** Reads a file of the library. */
    public static Yaml of(LibraryFiles files, String path, Mistakes mistakes) {
        Mistakes missing = new Mistakes();
        String text = LibraryText.of(files, path, missing);
        mistakes.addAll(missing.all());
        return missing.isEmpty() ? read(path, text, 0, mistakes) : new Yaml(path, 0, "the file", null, 1, mistakes);
    }

    /** Reads a file, or its front matter of which {@code before} lines stand before the text. */
    public static Yaml read(String file, String text, int before, Mistakes mistakes) {
        Node root = null;
        try {
            LoaderOptions limits = new LoaderOptions();
            limits.setMaxAliasesForCollections(0);
            limits.setNestingDepthLimit(20);
            root = new Composer(new ParserImpl(new StreamReader(text), limits), new Resolver(), limits).getSingleNode();
            if (root == null) mistakes.add(file, 1 + before, "Nothing is written here", "`key: value` lines");
        } catch (YAMLException e) {
            mistakes.add(file, lineOf(e) + before, "This is not YAML: " + (e instanceof MarkedYAMLException marked ? marked.getProblem()
                    : e.getMessage().lines().findFirst().orElse("")), "double quotes around a value that holds `: `, `#` or quotes, "
                    + "and two spaces for each level");
        }
        Yaml yaml = new Yaml(file, before, "the file", root, 1 + before, mistakes);
        if (root != null) yaml.checkTree(root, new HashSet<>());
        return yaml;
    }

    /** A quote that is never closed is noticed at the end of the file; the author needs the line where it begins. */
    private static int lineOf(YAMLException e) {
        if (!(e instanceof MarkedYAMLException marked)) return 1;
        boolean scanning = marked.getContext() != null && marked.getContext().startsWith("while scanning") && marked.getContextMark() != null;
        Mark mark = scanning ? marked.getContextMark() : marked.getProblemMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** Whether anything is written here. */
    public boolean present() {
        return node != null && !Tag.NULL.equals(node.getTag());
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Notes a mistake at this line. */
    public void wrong(String wrong, String instead) {
        mistakes.add(file, line, wrong, instead);
    }

    /** The value of a key that may be missing. */
    public Yaml maybe(String key) {
        NodeTuple entry = entry(key);
        return entry == null ? new Yaml(this, key, (Node) null) : new Yaml(this, key, entry);
    }

    /** The value of a key that must be there. */
    public Yaml need(String key) {
        Yaml value = maybe(key);
        if (!value.present() && node instanceof MappingNode) value.wrong("`" + key + "` is missing", "`" + key + ": …`");
        return value.present() ? value : new Yaml(this, key, (Node) null);
    }

    /** Notes every key that is not one of these. */
    public void only(String... known) {
        List<String> keys = List.of(known);
        for (Map.Entry<String, Yaml> entry : entries().entrySet()) {
            if (keys.contains(entry.getKey())) continue;
            mistakes.add(file, entry.getValue().line, "The key `" + entry.getKey() + "` is not known here", Nearest.hint(entry.getKey(), keys));
        }
    }

    /** The keys and values, in the order of the file. */
    public Map<String, Yaml> entries() {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        if (!present()) return entries;
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) entries.put(key.getValue(), new Yaml(this, key.getValue(), tuple));
            }
            return entries;
        }
        wrong("`" + name + "` must be keys with values", "`" + name + ": {key: value}`");
        return entries;
    }

    public List<Yaml> items() {
        if (!present()) return List.of();
        if (node instanceof SequenceNode list) return list.getValue().stream().map(item -> new Yaml(this, name, item)).toList();
        wrong("`" + name + "` must be a list", "`" + name + ": […]`, or one line `- …` for each");
        return List.of();
    }

    public List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    /** Some words; never empty when there is no mistake. */
    public String text() {
        if (node == null) return "";
        if (node instanceof ScalarNode scalar && present() && !scalar.getValue().isBlank()) return scalar.getValue().strip();
        wrong("`" + name + "` must be words", "`" + name + ": \"…\"`");
        return "";
    }

    public int whole(int least, int most) {
        return (int) number(least, most, "a whole number", "\\d{1,9}");
    }

    public OptionalInt maybeWhole(int least, int most) {
        return present() ? OptionalInt.of(whole(least, most)) : OptionalInt.empty();
    }

    public double number(double least, double most) {
        return number(least, most, "a number", "\\d{1,9}(\\.\\d{1,9})?");
    }

    private double number(double least, double most, String kind, String shape) {
        if (node == null) return least;
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (text.matches(shape) && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most) return Double.parseDouble(text);
        wrong("`" + name + "` must be " + kind + " from " + plain(least) + " to " + plain(most), "`" + name + ": " + plain(least) + "`, or more");
        return least;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** true or false; false when it is not written. */
    public boolean yes() {
        return present() && oneOf(List.of("true", "false")).equals("true");
    }

    /** One of these words; the first of them when it is wrong. */
    public String oneOf(Collection<String> words) {
        if (node == null) return words.isEmpty() ? "" : words.iterator().next();
        String text = text();
        if (words.contains(text)) return text;
        if (!text.isEmpty()) wrong("`" + name + "` cannot be `" + text + "`", Nearest.hint(text, words));
        return words.isEmpty() ? text : words.iterator().next();
    }

    /** One of the enum's constants, written in small letters with hyphens. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) constants.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        return constants.get(oneOf(constants.keySet()));
    }

    /** A language by its code; the other one when nothing is written or it is wrong. */
    public Language language(Language otherwise) {
        if (!present()) return otherwise;
        String code = text();
        if (Language.isKnown(code)) return new Language(code);
        if (!code.isEmpty()) wrong("`" + code + "` is not a language", "a code such as `en`, `fr`, `es`");
        return otherwise;
    }

    /** Words by language: at least those languages; all of them when it is the first text of a file. */
    public Translated translated(Set<Language> languages) {
        return new Translated(inLanguages(languages, Yaml::text));
    }

    /** A list by language, each of the same length. */
    public List<Translated> translatedList(Set<Language> languages) {
        Map<Language, List<String>> lists = inLanguages(languages, Yaml::texts);
        List<Translated> turned = new ArrayList<>();
        List<String> first = lists.values().stream().findFirst().orElse(List.of());
        lists.forEach((language, list) -> {
            if (list.size() != first.size()) maybe(language.code()).wrong("`" + language + "` has " + list.size() + " items and not " + first.size(),
                    "the same items in the same order in each language");
        });
        for (int i = 0; i < first.size(); i++) {
            Map<Language, String> words = new LinkedHashMap<>();
            for (Map.Entry<Language, List<String>> list : lists.entrySet()) {
                if (i < list.getValue().size()) words.put(list.getKey(), list.getValue().get(i));
            }
            turned.add(new Translated(words));
        }
        return turned;
    }

    private <V> Map<Language, V> inLanguages(Set<Language> languages, Function<Yaml, V> read) {
        Map<Language, V> values = new LinkedHashMap<>();
        entries().forEach((code, value) -> {
            if (Language.isKnown(code)) values.put(new Language(code), read.apply(value));
            else value.wrong("`" + code + "` is not a language", "a code such as `en`, `fr`, `es`");
        });
        Set<Language> missing = new LinkedHashSet<>(languages);
        missing.removeAll(values.keySet());
        if (present() && !missing.isEmpty()) {
            wrong("`" + name + "` is not said in " + missing, "`" + missing.iterator().next() + ": …` beside the others");
        }
        if (present() && languages.isEmpty() && !values.containsKey(Language.ENGLISH)) wrong("`" + name + "` is not said in English", "`en: …`");
        return values;
    }

    private int lineOf(Node at) {
        return at.getStartMark().getLine() + 1 + before;
    }

    private NodeTuple entry(String key) {
        NodeTuple found = null;
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) found = tuple;
            }
        } else if (present()) {
            wrong("`" + name + "` must be keys with values", "`" + name + ": {" + key + ": …}`");
        }
        return found;
    }

    /** What is wrong wherever it stands: the same key twice, a key that is no word, one value used in two places. */
    private void checkTree(Node at, Set<Node> seen) {
        if (!seen.add(at)) {
            new Yaml(this, name, at).wrong("An alias (`*name`) repeats a value", "the value itself, at each place");
            return;
        }
        if (at instanceof SequenceNode list) list.getValue().forEach(item -> checkTree(item, seen));
        if (!(at instanceof MappingNode map)) return;
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "…";
            if (!keys.add(key)) new Yaml(this, key, tuple.getKeyNode()).wrong("The key `" + key + "` stands twice", "it once, with the value that is meant");
            if (!(tuple.getKeyNode() instanceof ScalarNode)) new Yaml(this, key, tuple.getKeyNode()).wrong("A key must be a word", "`key: value`");
            checkTree(tuple.getValueNode(), seen);
        }
    }
}
