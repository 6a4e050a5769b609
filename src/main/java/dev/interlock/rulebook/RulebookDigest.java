package dev.interlock.rulebook;

import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.PolicyRow;
import java.util.Comparator;
import java.util.List;

/**
 * What makes two rulebooks the same.
 *
 * <p>Rows count by content, not by place: sorting a table whose order means nothing, or writing the
 * same rows with another program, gives the same rulebook.
 */
final class RulebookDigest {

    private RulebookDigest() {}

    static String ofRules(List<RuleSource> rules) {
        var digest = new Digest();
        rules.forEach(rule -> digest.add(rule.file()).add(rule.text()));
        return digest.hex();
    }

    static String of(List<TableSchema> tables, String rulesDigest, List<PolicyRow> rows, String buildDigest) {
        Digest digest = new Digest().add(rulesDigest).add(buildDigest);
        for (TableSchema schema : tables) {
            digest.add(schema.toString());
            List<PolicyRow> ofTable =
                    rows.stream().filter(schema.type()::isInstance).toList();
            if (schema.hitPolicy() != HitPolicy.FIRST) {
                ofTable = ofTable.stream()
                        .sorted(Comparator.comparing(PolicyRow::row))
                        .toList();
            }
            digest.add("rows " + ofTable.size());
            ofTable.forEach(row -> add(schema, row, digest));
        }
        return digest.hex();
    }

    private static void add(TableSchema schema, PolicyRow row, Digest digest) {
        for (TableColumn column : schema.columns()) {
            Object value = schema.value(row, column);
            digest.add(value == null ? "empty" : "value").add(String.valueOf(value));
        }
    }
}
