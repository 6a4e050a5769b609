package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML as a tree of JSON that remembers its lines. Plain words are what JSON would make of them, so
 * {@code NO} and {@code 12:30} stay texts; tags are refused, so nothing is ever constructed.
 */
final class YamlDocument {

    /** A long scenario has a few hundred lines. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_DEPTH = 20;
    private static final int MOST_ALIASES = 20;
    private static final int MOST_NODES = 50_000;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,12})\\.[0-9]{1,6}");
    /** What the parser calls values that bear no tag of ours. */
    private static final Pattern PLAIN_TAG =
            Pattern.compile("tag:yaml\\.org,2002:(str|int|float|bool|null|timestamp|merge|value|yaml|seq|map)");

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Map<String, Integer> lines = new HashMap<>();
    private final Complaints complaints;
    private int nodes;

    private YamlDocument(String file) {
        this.complaints = new Complaints(file, lines);
    }

    /** The root of {@code text}; whatever is wrong with it is in its complaints. */
    static Part read(String file, String text) {
        var document = new YamlDocument(file);
        JsonNode root = document.parse(text);
        document.complaints.throwIfAny();
        return new Part(root, "", document.complaints);
    }

    private JsonNode parse(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            complaints.add("", "A file holds at most %d bytes.".formatted(MOST_BYTES));
            return JSON.nullNode();
        }
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new java.io.StringReader(text));
            if (root == null) {
                complaints.add("", "The file is empty.");
                return JSON.nullNode();
            }
            return json(root, "");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            lines.put("", line);
            complaints.add("", "This is not YAML: %s.".formatted(e.getProblem()));
        } catch (YAMLException e) {
            complaints.add("", "This is not YAML we read: %s".formatted(e.getMessage()));
        }
        return JSON.nullNode();
    }

    private static LoaderOptions limits() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_BYTES);
        limits.setNestingDepthLimit(MOST_DEPTH);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setAllowRecursiveKeys(false);
        return limits;
    }

    private JsonNode json(Node node, String pointer) {
        if (++nodes > MOST_NODES) {
            throw new YAMLException("more than %d values, aliases written out.".formatted(MOST_NODES));
        }
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        if (!PLAIN_TAG.matcher(node.getTag().getValue()).matches()) {
            complaints.add(
                    pointer, "Tags (%s) are not read.".formatted(node.getTag().getValue()));
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence.getValue(), pointer);
        }
        return scalar((ScalarNode) node, pointer);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                complaints.add(pointer, "A key must be a word.");
                continue;
            }
            String at = Part.child(pointer, key.getValue());
            lines.put(at, key.getStartMark().getLine() + 1);
            if (object.has(key.getValue())) {
                complaints.add(at, "The key (%s) stands here twice.".formatted(key.getValue()));
            }
            object.set(key.getValue(), json(entry.getValueNode(), at));
        }
        return object;
    }

    private ArrayNode array(List<Node> items, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : items) {
            array.add(json(item, pointer + '/' + array.size()));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode node, String pointer) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.textNode(text);
        }
        JsonNode number = number(text);
        if (number != null) {
            return number;
        }
        return switch (text) {
            case "", "~", "null" -> JSON.nullNode();
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.textNode(text);
        };
    }

    private static @Nullable JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : null;
    }
}
