package org.asmacademy.standard;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asmacademy.shared.Language;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A catalogue as text in which some values are changed: whatever the file says beside them stays, also what only a later program understands.
 * For catalogues that were read without a mistake. Works on nodes: no Java object is ever made from what a file says.
 */
final class CatalogueText {
    private static final int WIDTH = 150;
    private final MappingNode root;

    private CatalogueText(MappingNode root) {
        this.root = root;
    }

    static CatalogueText of(byte[] catalogue) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setProcessComments(true);
        return new CatalogueText((MappingNode) new Yaml(limits).compose(new StringReader(new String(catalogue, StandardCharsets.UTF_8))));
    }

    byte[] bytes() {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setAllowUnicode(true);
        options.setProcessComments(true);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(root, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The requirements by their ids. */
    Map<String, MappingNode> requirements() {
        Map<String, MappingNode> found = new LinkedHashMap<>();
        list().getValue().forEach(node -> found.put(text((MappingNode) node, "id").orElse(""), (MappingNode) node));
        return found;
    }

    MappingNode add(String id) {
        MappingNode fresh = new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
        list().getValue().add(fresh);
        set(fresh, "id", id);
        return fresh;
    }

    void removeAll(Set<String> ids) {
        list().getValue().removeIf(node -> ids.contains(text((MappingNode) node, "id").orElse("")));
    }

    /** A value of the standard itself. */
    void head(String key, String value) {
        set(root, key, value);
    }

    void headNumber(String key, int value) {
        put(root, key, new ScalarNode(Tag.INT, String.valueOf(value), null, null, ScalarStyle.PLAIN));
    }

    void removeHead(String key) {
        remove(root, key);
    }

    static Optional<String> text(MappingNode of, String key) {
        return value(of, key).filter(ScalarNode.class::isInstance).map(node -> ((ScalarNode) node).getValue());
    }

    static void set(MappingNode in, String key, String value) {
        put(in, key, scalar(value));
    }

    static void set(MappingNode in, String key, List<String> values) {
        put(in, key, sequence(values));
    }

    /** Words in some languages; those in others stay. */
    static void words(MappingNode in, String key, Map<Language, String> words) {
        words.forEach((language, text) -> put(map(in, key), language.code(), scalar(text)));
    }

    static void lists(MappingNode in, String key, Map<Language, List<String>> lists) {
        lists.forEach((language, items) -> put(map(in, key), language.code(), sequence(items)));
    }

    /** A list of maps of texts. */
    static void maps(MappingNode in, String key, List<Map<String, String>> items) {
        put(in, key, new SequenceNode(Tag.SEQ, new ArrayList<>(items.stream().map(item -> {
            MappingNode node = new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.FLOW);
            item.forEach((name, value) -> set(node, name, value));
            return (Node) node;
        }).toList()), FlowStyle.BLOCK));
    }

    static void remove(MappingNode from, String key) {
        from.getValue().removeIf(entry -> isKey(entry, key));
    }

    private SequenceNode list() {
        return (SequenceNode) value(root, "requirements").orElseThrow();
    }

    private static MappingNode map(MappingNode in, String key) {
        if (value(in, key).isEmpty()) put(in, key, new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK));
        return (MappingNode) value(in, key).orElseThrow();
    }

    private static Optional<Node> value(MappingNode of, String key) {
        return of.getValue().stream().filter(entry -> isKey(entry, key)).map(NodeTuple::getValueNode).findFirst();
    }

    private static void put(MappingNode in, String key, Node value) {
        Function<NodeTuple, NodeTuple> changed = entry -> isKey(entry, key) ? new NodeTuple(entry.getKeyNode(), value) : entry;
        if (value(in, key).isPresent()) in.getValue().replaceAll(changed::apply);
        else in.getValue().add(new NodeTuple(new ScalarNode(Tag.STR, key, null, null, ScalarStyle.PLAIN), value));
    }

    private static boolean isKey(NodeTuple entry, String key) {
        return entry.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
    }

    private static ScalarNode scalar(String value) {
        return new ScalarNode(Tag.STR, value, null, null, ScalarStyle.DOUBLE_QUOTED);
    }

    private static SequenceNode sequence(List<String> values) {
        return new SequenceNode(Tag.SEQ, new ArrayList<>(values.stream().map(value -> (Node) scalar(value)).toList()), FlowStyle.FLOW);
    }
}
