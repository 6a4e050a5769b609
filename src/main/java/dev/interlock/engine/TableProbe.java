package dev.interlock.engine;

import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.PolicyRow;
import dev.interlock.rulebook.Finding;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.TableInput;
import dev.interlock.rulebook.TableSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;

/**
 * Asks a table one question in a session of its own, as rules ask it: whether what an analysis says of a
 * table is what the engine does with it.
 *
 * <p>Safe for several threads. The rule that asks a table is compiled at its first question, which takes a
 * second.
 */
public final class TableProbe implements AutoCloseable {

    private final Map<Class<?>, CompiledRules> compiled = new ConcurrentHashMap<>();

    /**
     * The rows of {@code rulebook} that count for the input of {@code finding}, by their place in the table.
     *
     * @throws IllegalArgumentException when the finding has no input
     */
    public List<PolicyRow> answers(Rulebook rulebook, Finding finding) {
        TableSchema schema = finding.table();
        if (finding.asked().isEmpty() && !schema.inputs().isEmpty()) {
            throw new IllegalArgumentException("Nothing can be asked that shows: " + finding.sentence());
        }
        CompiledRules rules = compiled.computeIfAbsent(
                schema.type(),
                type -> CompiledRules.of("probe-" + type.getSimpleName(), List.of(ProbeRule.of(schema))));
        KieSession session = rules.newSession();
        try {
            rulebook.policies().forEach((key, policy) -> {
                if (key.get(0) == schema.type()
                        || schema.bucket()
                                .filter(bucket -> key.get(0) == bucket)
                                .isPresent()) {
                    session.insert(policy);
                }
            });
            for (int input = 0; input < finding.asked().size(); input++) {
                session.insert(asked(
                        input,
                        schema.inputs().get(input),
                        finding.asked().get(input).value()));
            }
            session.fireAllRules();
            Set<PolicyRow> answers = session.getObjects(Answered.class::isInstance).stream()
                    .map(answered -> ((Answered) answered).row())
                    .collect(Collectors.toSet());
            return rulebook.rows(schema.type()).stream()
                    .map(PolicyRow.class::cast)
                    .filter(answers::contains)
                    .toList();
        } finally {
            session.dispose();
        }
    }

    /** Whether the engine, asked what {@code finding} says, does what it says. */
    public boolean proves(Rulebook rulebook, Finding finding) {
        return switch (finding.kind()) {
            case UNREACHABLE -> true;
            case GAP -> answers(rulebook, finding).isEmpty();
            case OVERLAP, CONFLICT -> answers(rulebook, finding).containsAll(finding.rows());
            case DUPLICATE -> alike(finding, answers(rulebook, finding));
            case MASKED ->
                answers(rulebook, finding).equals(List.of(finding.rows().get(1)));
        };
    }

    /** Of two rows that say the same both count or none, or where one row counts not the second. */
    private static boolean alike(Finding finding, List<PolicyRow> answers) {
        boolean second = answers.contains(finding.rows().get(1));
        return finding.table().hitPolicy() == HitPolicy.FIRST
                ? !second
                : second == answers.contains(finding.rows().get(0));
    }

    private static Asked asked(int input, TableInput of, Object value) {
        if (value instanceof LocalDate day) {
            return new Asked(input, day, day.toEpochDay());
        }
        return new Asked(input, value, value instanceof Number number ? number.longValue() : 0);
    }

    @Override
    public void close() {
        compiled.values().forEach(CompiledRules::close);
        compiled.clear();
    }
}
