package dev.interlock.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.approval.Heard;
import dev.interlock.approval.State;
import dev.interlock.fact.Department;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.intervention.Intervention;
import dev.interlock.journal.Nearest;
import dev.interlock.signal.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what must follow. */
final class ThenReading {

    private static final List<String> KEYS = List.of(
            "signals",
            "interventions",
            "because",
            "never",
            "nothing",
            "nothingElse",
            "figures",
            "noFigures",
            "verdicts",
            "changes",
            "postings",
            "states",
            "deliveries");
    private static final List<String> POSTINGS = List.of("accepted", "unchanged", "outdated");

    /** The word for a department that does not hear a signal. */
    private static final String NOT_TOLD = "NOT_TOLD";

    private ThenReading() {}

    static Then read(Part then) {
        boolean sound = then.only(KEYS);
        if (sound && then.node().isEmpty()) {
            then.complain("A step without a single expectation proves nothing.");
        }
        var standing = new ArrayList<Expected>();
        for (Part item : then.at("signals").items()) {
            expected(item, false).ifPresent(standing::add);
        }
        for (Part item : then.at("interventions").items()) {
            expected(item, true).ifPresent(standing::add);
        }
        boolean nothing = then.has("nothing") && then.at("nothing").yes();
        if (nothing && !standing.isEmpty()) {
            then.at("nothing").complain("Nothing, and yet something: leave one of them out.");
        }
        return new Then(
                List.copyOf(standing),
                because(then),
                then.at("never").items().stream()
                        .flatMap(item -> named(item).stream())
                        .toList(),
                nothing,
                then.has("nothingElse") && then.at("nothingElse").yes(),
                figures(then.at("figures")),
                figures(then.at("noFigures")),
                then.at("verdicts").items().stream()
                        .flatMap(item -> verdict(item).stream())
                        .toList(),
                then.at("changes").items().stream()
                        .flatMap(item -> changes(item).stream())
                        .toList(),
                postings(then),
                then.at("states").items().stream()
                        .flatMap(item -> state(item).stream())
                        .toList(),
                then.at("deliveries").items().stream()
                        .flatMap(item -> hears(item).stream())
                        .toList(),
                then.line());
    }

    private static Optional<Set<String>> because(Part then) {
        if (!then.has("because")) {
            return Optional.empty();
        }
        var rules = new TreeSet<String>();
        then.at("because").items().forEach(rule -> rules.add(rule.text()));
        return Optional.of(rules);
    }

    /** One conclusion by name, of the right kind: what should be done stands under interventions. */
    private static Optional<Expected> expected(Part item, boolean intervention) {
        Optional<Expected> expected = named(item);
        if (expected.isPresent()
                && Intervention.class.isAssignableFrom(expected.get().type()) != intervention) {
            item.complain("The %s belongs under %s."
                    .formatted(expected.get().type().getSimpleName(), intervention ? "signals" : "interventions"));
        }
        return expected;
    }

    private static List<ExpectedFigure> figures(Part list) {
        return list.items().stream()
                .flatMap(item -> described(item, "figure", Figure.TYPES).stream())
                .map(one -> new ExpectedFigure(one.type(), one.fields(), one.line()))
                .toList();
    }

    /** {@code - GeoRisk} or {@code - GeoRisk: { … }}. */
    static Optional<Expected> named(Part item) {
        return described(item, "conclusion", ConclusionTypes.BY_NAME)
                .map(one -> new Expected(one.type(), one.fields(), one.line()));
    }

    /** A type by its name, and the fields of it that matter. */
    private record Described<T>(Class<? extends T> type, JsonNode fields, int line) {}

    private static <T> Optional<Described<T>> described(Part item, String what, Map<String, Class<? extends T>> known) {
        if (item.node().isTextual()) {
            return type(item, item.text(), what, known)
                    .map(type -> new Described<>(type, JsonNodeFactory.instance.objectNode(), item.line()));
        }
        if (item.node().size() != 1 || !item.node().isObject()) {
            item.complain("Expected one %s: its type, and inside the fields that matter.".formatted(what));
            return Optional.empty();
        }
        String name = item.keys().get(0);
        Part fields = item.at(name);
        return type(fields, name, what, known).map(type -> {
            if (fields.node().isObject()) {
                Fields.check(fields, type);
            } else {
                fields.complain("Expected the fields of the %s; found %s.".formatted(name, fields.words()));
            }
            return new Described<>(type, fields.node(), item.line());
        });
    }

    private static <T> Optional<Class<? extends T>> type(
            Part part, String name, String what, Map<String, Class<? extends T>> known) {
        if (!known.containsKey(name)) {
            part.complain("There is no %s (%s); there are %s.%s"
                    .formatted(what, name, String.join(", ", known.keySet()), Nearest.hint(name, known.keySet())));
        }
        return Optional.ofNullable(known.get(name));
    }

    private static Optional<Then.Verdict> verdict(Part item) {
        if (!item.only(List.of("geo", "mode", "rule"))) {
            return Optional.empty();
        }
        Geo geo = item.at("geo").parsed(Geo::parse, "a geography such as PIN:800001");
        PaymentMode mode = item.at("mode").parsed(PaymentMode::valueOf, "COD, PREPAID or ALL");
        String rule = item.at("rule").text();
        return geo == null || mode == null
                ? Optional.empty()
                : Optional.of(new Then.Verdict(geo, mode, rule, item.line()));
    }

    private static Optional<Then.Stands> state(Part item) {
        if (!item.only(List.of("of", "state"))) {
            return Optional.empty();
        }
        State state = ActReading.one(item.at("state"), State.class);
        return state == null ? Optional.empty() : named(item.at("of")).map(of -> new Then.Stands(of, state));
    }

    private static Optional<Then.Hears> hears(Part item) {
        if (!item.only(List.of("of", "department", "state"))) {
            return Optional.empty();
        }
        Department department = ActReading.one(item.at("department"), Department.class);
        boolean none = item.at("state").text().equals(NOT_TOLD);
        Heard.State state = none ? null : ActReading.one(item.at("state"), Heard.State.class);
        return department == null || !none && state == null
                ? Optional.empty()
                : named(item.at("of")).map(of -> new Then.Hears(of, department, Optional.ofNullable(state)));
    }

    private static Optional<Then.Changes> changes(Part item) {
        if (!item.only(List.of("of", "raised", "withdrawn"))) {
            return Optional.empty();
        }
        return named(item.at("of")).map(of -> new Then.Changes(of, count(item, "raised"), count(item, "withdrawn")));
    }

    private static Optional<Integer> count(Part item, String key) {
        return item.has(key) ? Optional.of(item.at(key).count()) : Optional.empty();
    }

    private static Map<String, Integer> postings(Part then) {
        var counts = new TreeMap<String, Integer>();
        if (then.has("postings") && then.at("postings").only(POSTINGS)) {
            Part postings = then.at("postings");
            postings.keys().forEach(key -> counts.put(key, postings.at(key).count()));
        }
        return counts;
    }
}
