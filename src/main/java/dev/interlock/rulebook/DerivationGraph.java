package dev.interlock.rulebook;

import dev.interlock.fact.CountedFrom;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Registration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which derived types rest on which. A circle would survive its own reasons. */
final class DerivationGraph {

    private final List<Derivation> derivations;
    private final Map<String, Set<String>> reasons;

    DerivationGraph(List<Derivation> derivations) {
        this.derivations = List.copyOf(derivations);
        this.reasons = reasons(derivations);
    }

    /**
     * For each concluded type, by simple name, the types of the facts it rests on, at first or last hand, be they counted
     * on the way. What the desk writes down itself is not told by anybody; what it was counted from is.
     */
    SortedMap<String, SortedSet<String>> sources() {
        var all = new TreeMap<String, SortedSet<String>>();
        reached(derivations.stream().map(Derivation::conclusion).collect(Collectors.toSet()))
                .forEach((type, sources) -> all.put(simple(type), sources));
        return all;
    }

    private Map<String, SortedSet<String>> reached(Set<String> concluded) {
        Map<String, SortedSet<String>> own = new HashMap<>();
        derivations.forEach(derivation -> derivation.conditions().forEach(condition -> own.computeIfAbsent(
                        derivation.conclusion(), none -> new TreeSet<>())
                .addAll(told(condition))));
        Map<String, SortedSet<String>> all = new HashMap<>();
        for (String type : concluded) {
            var sources = new TreeSet<String>();
            closure(type).forEach(reason -> sources.addAll(own.getOrDefault(reason, new TreeSet<>())));
            all.put(type, sources);
        }
        return all;
    }

    /** {@code type} and every concluded type it rests on. */
    private Set<String> closure(String type) {
        Deque<String> open = new ArrayDeque<>(List.of(type));
        Set<String> seen = new HashSet<>(Set.of(type));
        while (!open.isEmpty()) {
            reasons.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    private static List<String> told(String condition) {
        Class<?> type = load(condition).orElse(Object.class);
        CountedFrom counted = type.getAnnotation(CountedFrom.class);
        if (counted != null) {
            return Arrays.stream(counted.value()).map(Class::getSimpleName).toList();
        }
        boolean posted = Fact.class.isAssignableFrom(type) && !Registration.class.isAssignableFrom(type);
        return posted ? List.of(type.getSimpleName()) : List.of();
    }

    void check(Problems problems) {
        Set<String> told = new HashSet<>();
        for (Derivation derivation : derivations) {
            String type = derivation.conclusion();
            List<String> circle = type.isEmpty() || told.contains(type) ? List.of() : circle(type);
            if (!circle.isEmpty()) {
                told.addAll(circle);
                problems.add(derivation.where(), "derivations without a circle", words(circle));
            }
        }
    }

    /** Types from {@code type} back to itself, each concluded from the next; empty when there is no such way. */
    private List<String> circle(String type) {
        Deque<List<String>> ways = new ArrayDeque<>();
        ways.add(List.of(type));
        Set<String> seen = new HashSet<>();
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            for (String reason : reasons.getOrDefault(way.get(way.size() - 1), Set.of())) {
                List<String> longer = new ArrayList<>(way);
                longer.add(reason);
                if (reason.equals(type)) {
                    return longer;
                }
                if (seen.add(reason)) {
                    ways.add(longer);
                }
            }
        }
        return List.of();
    }

    /** For each concluded type the concluded types its rules ask for, be it by the name of what they implement. */
    private static Map<String, Set<String>> reasons(List<Derivation> derivations) {
        Map<String, Optional<Class<?>>> classes = new HashMap<>();
        Set<String> concluded = derivations.stream()
                .map(Derivation::conclusion)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Set<String>> reasons = new HashMap<>();
        for (Derivation derivation : derivations) {
            Set<String> asked = new LinkedHashSet<>(derivation.conditions());
            concluded.stream()
                    .filter(type -> asked.stream().anyMatch(name -> isA(type, name, classes)))
                    .forEach(type -> reasons.computeIfAbsent(derivation.conclusion(), none -> new LinkedHashSet<>())
                            .add(type));
        }
        return reasons;
    }

    private static boolean isA(String concluded, String asked, Map<String, Optional<Class<?>>> classes) {
        if (concluded.equals(asked)) {
            return true;
        }
        Optional<Class<?>> one = classes.computeIfAbsent(concluded, DerivationGraph::load);
        Optional<Class<?>> other = classes.computeIfAbsent(asked, DerivationGraph::load);
        return one.isPresent() && other.isPresent() && other.get().isAssignableFrom(one.get());
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, DerivationGraph.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            // The engine names imports that do not exist; here they have no other names than their own.
            return Optional.empty();
        }
    }

    private static String words(List<String> circle) {
        return String.join(
                " from ", circle.stream().map(DerivationGraph::simple).toList());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
