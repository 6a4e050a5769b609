package dev.interlock.engine;

import dev.interlock.intervention.ForTheDesk;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Derived;
import dev.interlock.signal.Hearing;
import dev.interlock.signal.ZoneAtRisk;
import dev.interlock.signal.ZoneNotAtRisk;
import dev.interlock.trace.RuleRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.BeliefSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** Watches one session fire: what stands, why it was concluded, and what one request touched. */
final class Firings extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    /** The rule that concluded something, and everything it matched, accumulated facts included. */
    record Justification(Rule rule, List<Object> matched) {}

    private final Map<Object, Justification> justifications = new IdentityHashMap<>();
    private final Map<ConclusionKey, List<Conclusion>> standing = new HashMap<>();
    private final Map<String, Derived> verdicts = new HashMap<>();
    private final Map<Class<?>, Set<Object>> forTheDesk = new HashMap<>();
    private boolean deskChanged;
    private final Map<UUID, Set<Object>> hearings = new HashMap<>();
    private Set<UUID> heard = new LinkedHashSet<>();
    private Map<ConclusionKey, Optional<Conclusion>> touched = new LinkedHashMap<>();
    private Set<String> looked = new LinkedHashSet<>();
    private final Map<Rule, Integer> byRule = new IdentityHashMap<>();
    private @Nullable InternalMatch current;

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        current = (InternalMatch) event.getMatch();
        byRule.merge(current.getRule(), 1, Integer::sum);
    }

    /**
     * Notes why what the match concludes stands. That is not only news: what a rule concludes from new reasons may be
     * equal to what stood already, which then stays, and stands for the new ones.
     */
    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        var match = (TruthMaintenanceSystemInternalMatch<?>) event.getMatch();
        var concluded = match.getLogicalDependencies();
        if (concluded == null || concluded.isEmpty()) {
            return;
        }
        var justification = new Justification(match.getRule(), match.getObjectsDeep());
        for (LogicalDependency<?> one = concluded.getFirst(); one != null; one = one.getNext()) {
            var standing = ((BeliefSet<?>) one.getJustified()).getFactHandle();
            justifications.put(standing.getObject(), justification);
        }
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (!(event.getObject() instanceof Derived derived) || current == null) {
            return;
        }
        if (derived instanceof ForTheDesk) {
            forTheDesk.computeIfAbsent(derived.getClass(), first -> newSet()).add(derived);
            deskChanged = true;
        } else if (derived instanceof Hearing hearing) {
            hearings.computeIfAbsent(hearing.id(), first -> newSet()).add(hearing);
            heard.add(hearing.id());
        } else if (derived instanceof Conclusion conclusion) {
            touch(conclusion.key()).add(conclusion);
        } else if (derived instanceof ZoneNotAtRisk verdict) {
            String subject = verdict.geo() + "|" + verdict.mode();
            verdicts.put(subject, verdict);
            looked.add(subject);
        } else if (derived instanceof ZoneAtRisk verdict) {
            verdicts.put(verdict.geo() + "|" + verdict.mode(), verdict);
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // Told facts are replaced; derived ones never change, they go and come.
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        if (!(event.getOldObject() instanceof Derived derived)) {
            return;
        }
        justifications.remove(derived);
        if (derived instanceof ForTheDesk) {
            forTheDesk.getOrDefault(derived.getClass(), Set.of()).remove(derived);
            deskChanged = true;
        } else if (derived instanceof Hearing hearing) {
            unheard(hearing);
        } else if (derived instanceof Conclusion conclusion) {
            touch(conclusion.key()).removeIf(standing -> standing == conclusion);
        } else if (derived instanceof ZoneNotAtRisk verdict) {
            verdicts.remove(verdict.geo() + "|" + verdict.mode(), verdict);
        } else if (derived instanceof ZoneAtRisk verdict) {
            verdicts.remove(verdict.geo() + "|" + verdict.mode(), verdict);
        }
    }

    private void unheard(Hearing hearing) {
        Set<Object> others = hearings.getOrDefault(hearing.id(), Set.of());
        others.remove(hearing);
        if (others.isEmpty()) {
            hearings.remove(hearing.id());
        }
        heard.add(hearing.id());
    }

    private List<Conclusion> touch(ConclusionKey key) {
        List<Conclusion> now = standing.computeIfAbsent(key, absent -> new ArrayList<>(1));
        touched.computeIfAbsent(key, absent -> first(now));
        return now;
    }

    /**
     * What stood under each touched key before, in their order, and forgets what was touched. Nothing is cleared here:
     * that would walk the room a whole brand's load once needed.
     */
    Map<ConclusionKey, Optional<Conclusion>> takeTouched() {
        var taken = touched.size() < 2 ? touched : new TreeMap<>(touched);
        touched = new LinkedHashMap<>();
        return taken;
    }

    /** The zones whose verdict was reached anew, and forgets them. */
    List<String> takeLooked() {
        if (looked.isEmpty()) {
            return List.of();
        }
        var taken = List.copyOf(looked);
        looked = new LinkedHashSet<>();
        return taken;
    }

    /** How often each rule fired, by its id, and forgets it. */
    Map<String, Integer> takeByRule() {
        var taken = new TreeMap<String, Integer>();
        byRule.forEach((rule, times) -> taken.put(ruleId(rule), times));
        byRule.clear();
        return taken;
    }

    /** What stands under {@code key} now. Two different conclusions are an error that names both rules. */
    Optional<Conclusion> standing(ConclusionKey key) {
        List<Conclusion> now = standing.getOrDefault(key, List.of());
        if (now.size() > 1) {
            RuleRef one = rule(now.get(0));
            RuleRef other = rule(now.get(1));
            throw new RuleFailed(
                    one,
                    "and the rule %s (%s) conclude two different things under the key (%s): %s and %s"
                            .formatted(other.id(), other.sentence(), key, now.get(0), now.get(1)),
                    null);
        }
        if (now.isEmpty()) {
            standing.remove(key);
        }
        return first(now);
    }

    private static Optional<Conclusion> first(List<Conclusion> now) {
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(0));
    }

    Collection<Conclusion> conclusions() {
        return standing.values().stream().flatMap(List::stream).toList();
    }

    /** Everything of one type that stands for the desk, in no order. */
    <T extends ForTheDesk> List<T> forTheDesk(Class<T> type) {
        return forTheDesk.getOrDefault(type, Set.of()).stream().map(type::cast).toList();
    }

    boolean takeDeskChanged() {
        boolean changed = deskChanged;
        deskChanged = false;
        return changed;
    }

    /** What stands of one signal's hearings, in no order. */
    List<Hearing> hearings(UUID signal) {
        return hearings.getOrDefault(signal, Set.of()).stream()
                .map(Hearing.class::cast)
                .toList();
    }

    /** The signals of which anything is heard. */
    Set<UUID> heardOf() {
        return Set.copyOf(hearings.keySet());
    }

    /** The signals whose hearings changed since this was last asked. */
    Set<UUID> takeHeard() {
        Set<UUID> taken = heard;
        heard = new LinkedHashSet<>();
        return taken;
    }

    private static Set<Object> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    @Nullable
    Derived verdict(String subject) {
        return verdicts.get(subject);
    }

    @Nullable
    Justification why(Object derived) {
        return justifications.get(derived);
    }

    /** How many derived records were matched with one of {@code facts}, an identity set. */
    int restingOn(Set<Object> facts) {
        return (int) justifications.values().stream()
                .filter(one -> one.matched().stream().anyMatch(facts::contains))
                .count();
    }

    RuleRef rule(Object derived) {
        Justification justification = justifications.get(derived);
        return justification == null ? NO_RULE : ref(justification.rule());
    }

    /** The rule that fired last. */
    RuleRef last() {
        return current == null ? NO_RULE : ref(current.getRule());
    }

    private static final RuleRef NO_RULE = new RuleRef("none", "no rule had fired yet");

    static RuleRef ref(Rule rule) {
        return new RuleRef(ruleId(rule), rule.getName());
    }

    private static String ruleId(Rule rule) {
        return String.valueOf(rule.getMetaData().get("rule_id")).trim();
    }
}
