package dev.interlock.engine;

import dev.interlock.policy.Bucket;
import dev.interlock.policy.Column.Unit;
import dev.interlock.rulebook.RuleSource;
import dev.interlock.rulebook.TableColumn;
import dev.interlock.rulebook.TableInput;
import dev.interlock.rulebook.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rule that asks one table whatever it can be asked; written from the schema, never from a cell. */
final class ProbeRule {

    private final TableSchema schema;
    private final List<TableInput> inputs;

    private ProbeRule(TableSchema schema) {
        this.schema = schema;
        this.inputs = schema.inputs();
    }

    static RuleSource of(TableSchema schema) {
        return new RuleSource("probe.drl", new ProbeRule(schema).text());
    }

    private String text() {
        String type = schema.type().getSimpleName();
        List<String> conditions = new ArrayList<>();
        for (int input = 0; input < inputs.size(); input++) {
            conditions.add("Asked( input == %1$d, $value%1$d : value, $number%1$d : number )".formatted(input));
        }
        conditions.addAll(schema.bucket().map(this::fromBucket).orElseGet(this::fromRows));
        String imports = schema.bucket()
                .map(bucket -> "import %s%n".formatted(bucket.getName()))
                .orElse("");
        return """
                package probes
                import dev.interlock.engine.Answered
                import dev.interlock.engine.Asked
                import %s
                %s
                rule "A row of %s counts"
                when
                    %s
                then
                    insertLogical( new Answered( $row ) );
                end
                """
                .formatted(schema.type().getName(), imports, type, String.join("\n    ", conditions));
    }

    private List<String> fromBucket(Class<? extends Bucket> bucket) {
        List<String> keys = Arrays.stream(bucket.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        List<String> joins = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (int input = 0; input < inputs.size(); input++) {
            String component = inputs.get(input).column().component();
            if (keys.contains(component)) {
                joins.add("%s == $value%d, ".formatted(component, input));
            } else {
                asked.add("$value" + input);
            }
        }
        return List.of(
                "%s( %s$rows : rows )".formatted(bucket.getSimpleName(), String.join("", joins)),
                "$row : %s() from $rows.first( %s )"
                        .formatted(schema.type().getSimpleName(), String.join(", ", asked)));
    }

    private List<String> fromRows() {
        String matches = IntStream.range(0, inputs.size())
                .boxed()
                .flatMap(input -> inputs.get(input).columns().stream().map(column -> constraint(column, input)))
                .collect(Collectors.joining(", "));
        String type = schema.type().getSimpleName();
        List<String> conditions = new ArrayList<>();
        conditions.add("$row : %s( %s )".formatted(type, matches));
        schema.columns().stream()
                .filter(TableColumn::priority)
                .forEach(column -> conditions.add(
                        "not %1$s( %2$s, %3$s > $row.%3$s )".formatted(type, matches, column.component())));
        return conditions;
    }

    private static String constraint(TableColumn column, int input) {
        String name = column.component();
        String number = column.unit() == Unit.DATE ? name + ".toEpochDay()" : name;
        String any = column.any().isEmpty() ? "" : " || %s == \"%s\"".formatted(name, column.any());
        String empty = column.optional() ? " || %s == null".formatted(name) : "";
        return switch (column.match()) {
            case EQUAL -> "%s == $value%d%s%s".formatted(name, input, any, empty);
            case FROM -> "%s <= $number%d".formatted(number, input);
            case BELOW -> "%s > $number%d".formatted(number, input);
            case UP_TO -> "%s >= $number%d".formatted(number, input);
            case NONE, AS_KEY -> throw new IllegalStateException("The column '%s' is not asked.".formatted(column));
        };
    }
}
