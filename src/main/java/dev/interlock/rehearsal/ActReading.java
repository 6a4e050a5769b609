package dev.interlock.rehearsal;

import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.fact.Department;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.fact.Mechanism;
import dev.interlock.journal.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what people and integrators do in a step. */
final class ActReading {

    private static final Map<String, List<String>> KEYS = new TreeMap<>(Map.of(
            "approve", List.of("by", "what", "reason", "refused"),
            "override", List.of("by", "what", "mechanism", "reason", "refused"),
            "reject", List.of("by", "what", "reason", "refused"),
            "report", List.of("by", "what", "outcome", "movedPaise", "before", "after", "refused"),
            "acknowledge", List.of("by", "department", "what", "note", "refused"),
            "switch", List.of("by", "loop", "to", "reason", "refused")));

    private ActReading() {}

    static List<Doing> read(Part acts) {
        return acts.items().stream().flatMap(item -> act(item).stream()).toList();
    }

    private static Optional<Doing> act(Part item) {
        if (!item.node().isObject() || item.node().size() != 1) {
            item.complain("Expected one act: %s.".formatted(String.join(", ", KEYS.keySet())));
            return Optional.empty();
        }
        String verb = item.keys().get(0);
        Part part = item.at(verb);
        List<String> keys = KEYS.get(verb);
        if (keys == null) {
            item.complain("There is no act (%s); there are %s.%s"
                    .formatted(verb, String.join(", ", KEYS.keySet()), Nearest.hint(verb, KEYS.keySet())));
            return Optional.empty();
        }
        if (!part.only(keys)) {
            return Optional.empty();
        }
        Optional<Expected> of = part.has("what") ? ThenReading.named(part.at("what")) : Optional.empty();
        Acted.Why refused = part.has("refused") ? one(part.at("refused"), Acted.Why.class) : null;
        return Optional.of(
                new Doing(part.at("by").text(), of, act(verb, part), Optional.ofNullable(refused), item.line()));
    }

    private static Function<UUID, Act> act(String verb, Part part) {
        String reason = part.has("reason") ? part.at("reason").text() : null;
        return switch (verb) {
            case "approve" -> id -> new Act.Approve(id, reason);
            case "reject" -> {
                String why = part.at("reason").text();
                yield id -> new Act.Reject(id, why);
            }
            case "override" -> {
                Mechanism mechanism = one(part.at("mechanism"), Mechanism.class);
                String why = part.at("reason").text();
                yield id -> new Act.Override(id, mechanism == null ? Mechanism.DO_NOTHING : mechanism, why);
            }
            case "report" -> {
                Execution.Outcome outcome = one(part.at("outcome"), Execution.Outcome.class);
                Long moved = part.has("movedPaise")
                        ? part.at("movedPaise")
                                .parsed(
                                        text -> Amount.paise(text).orElseThrow(IllegalArgumentException::new),
                                        "an amount such as ₹500")
                        : null;
                Map<String, String> before = properties(part.at("before"));
                Map<String, String> after = properties(part.at("after"));
                yield id -> new Act.Report(
                        id, outcome == null ? Execution.Outcome.FAILED : outcome, moved, before, after, null);
            }
            case "acknowledge" -> {
                Department department = one(part.at("department"), Department.class);
                String note = part.has("note") ? part.at("note").text() : null;
                yield id -> new Act.Acknowledge(id, department == null ? Department.LEADERSHIP : department, note);
            }
            default -> {
                Loop loop = one(part.at("loop"), Loop.class);
                LoopSwitch.State to = one(part.at("to"), LoopSwitch.State.class);
                String why = part.at("reason").text();
                yield id -> new Act.Switch(
                        loop == null ? Loop.LOGISTICS_TO_MARKETING : loop, to == null ? LoopSwitch.State.ON : to, why);
            }
        };
    }

    private static Map<String, String> properties(Part part) {
        var properties = new TreeMap<String, String>();
        part.keys().forEach(key -> properties.put(key, part.at(key).text()));
        return properties;
    }

    static <E extends Enum<E>> @Nullable E one(Part part, Class<E> choices) {
        String all = String.join(
                ", ", Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
        return part.parsed(word -> Enum.valueOf(choices, word), "one of " + all);
    }
}
