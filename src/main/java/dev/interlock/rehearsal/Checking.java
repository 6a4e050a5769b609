package dev.interlock.rehearsal;

import dev.interlock.approval.Heard;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Posting;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.Figure;
import dev.interlock.trace.Because;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what stands after one step against what was expected of it. */
final class Checking {

    private final BrandSession session;
    private final Step step;
    private final List<Change> changes;
    private final List<Posting> postings;
    private final List<Mismatch> mismatches;
    private final Collection<Conclusion> standing;

    Checking(BrandSession session, Step step, List<Change> changes, List<Posting> postings, List<Mismatch> mismatches) {
        this.session = session;
        this.step = step;
        this.changes = changes;
        this.postings = postings;
        this.mismatches = mismatches;
        this.standing = session.conclusions();
    }

    /** What is known of conclusions beside the session. */
    interface Desk {

        /** Where the last intervention that is described stands. */
        String state(Expected of);

        /** Where a department stands with the last signal that is described; empty when it does not hear it. */
        Optional<Heard.State> heard(Then.Hears hears);
    }

    void check(Desk desk) {
        Then then = step.then();
        then.states().forEach(stands -> stands(stands, desk.state(stands.of())));
        then.deliveries().forEach(hears -> heard(hears, desk.heard(hears)));
        then.standing().forEach(this::stands);
        then.because().ifPresent(rules -> rules(then, rules));
        then.never().forEach(this::never);
        if (then.nothing() || then.nothingElse()) {
            standing.stream()
                    .filter(conclusion -> then.standing().stream().noneMatch(each -> each.describes(conclusion)))
                    .forEach(conclusion -> mismatch(
                            then.line(),
                            then.nothing() ? "nothing" : "nothing else",
                            conclusion.toString(),
                            conclusion));
        }
        then.figures().forEach(this::figure);
        then.noFigures().forEach(this::noFigure);
        then.verdicts().forEach(this::verdict);
        then.changes().forEach(this::changed);
        then.postings().forEach(this::posted);
    }

    private void stands(Then.Stands expected, String found) {
        if (!found.equals(expected.state().name())) {
            mismatch(expected.of().line(), expected.of() + " is " + expected.state(), found, null);
        }
    }

    private void heard(Then.Hears expected, Optional<Heard.State> found) {
        if (!found.equals(expected.state())) {
            mismatch(
                    expected.of().line(),
                    "%s is %s for %s".formatted(expected.of(), words(expected.state()), expected.department()),
                    words(found),
                    null);
        }
    }

    private static String words(Optional<Heard.State> state) {
        return state.map(Heard.State::name).orElse("not told");
    }

    private void stands(Expected expected) {
        if (standing.stream().anyMatch(expected::describes)) {
            return;
        }
        Optional<Conclusion> nearest = standing.stream()
                .filter(expected.type()::isInstance)
                .min(Comparator.comparingInt(
                        one -> Comparing.differences(expected.fields(), one).size()));
        String found = nearest.map(one -> one.key() + ": "
                        + Comparing.differences(expected.fields(), one).stream()
                                .map(Comparing.Difference::toString)
                                .collect(Collectors.joining("; ")))
                .orElseGet(() -> "no %s, but %s".formatted(expected.type().getSimpleName(), keys()));
        mismatch(expected.line(), expected.toString(), found, nearest.orElse(null));
    }

    private void rules(Then then, Set<String> expected) {
        Set<String> found = standing.stream()
                .filter(one -> then.standing().stream().anyMatch(each -> each.describes(one)))
                .flatMap(one -> session.why(one.key()).stream())
                .flatMap(Because::ruleIds)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(expected)) {
            mismatch(then.line(), "because " + expected, "because " + found, null);
        }
    }

    private void never(Expected expected) {
        Stream<Conclusion> passing = changes.stream()
                .filter(change -> change.kind() != Change.Kind.WITHDRAWN)
                .map(Change::conclusion);
        Stream.concat(standing.stream(), passing)
                .filter(expected::describes)
                .findFirst()
                .ifPresent(one -> mismatch(expected.line(), "never " + expected, one.toString(), one));
    }

    private void figure(ExpectedFigure expected) {
        List<Figure> found = session.figures(expected.type()).toList();
        if (found.stream().noneMatch(expected::describes)) {
            String nearest = found.stream()
                    .map(one -> Comparing.differences(expected.fields(), one))
                    .min(Comparator.comparingInt(List::size))
                    .map(differences -> differences.stream()
                            .map(Comparing.Difference::toString)
                            .collect(Collectors.joining("; ")))
                    .orElse("none");
            mismatch(expected.line(), expected.toString(), nearest, null);
        }
    }

    private void noFigure(ExpectedFigure expected) {
        session.figures(expected.type())
                .filter(expected::describes)
                .findFirst()
                .ifPresent(one -> mismatch(expected.line(), "no " + expected, one.toString(), null));
    }

    private void verdict(Then.Verdict expected) {
        Optional<Because> because = session.verdict(expected.geo(), expected.mode());
        String rule = because.map(reasons -> reasons.rule().id()).orElse("no verdict");
        if (!rule.equals(expected.rule())) {
            String of = "%s %s judged by %s".formatted(expected.geo(), expected.mode(), expected.rule());
            mismatches.add(new Mismatch(step.on(), expected.line(), of, rule, because.orElse(null)));
        }
    }

    private void changed(Then.Changes expected) {
        count(expected.raised(), "raised", expected, Change.Kind.RAISED);
        count(expected.withdrawn(), "withdrawn", expected, Change.Kind.WITHDRAWN);
    }

    private void count(Optional<Integer> times, String word, Then.Changes expected, Change.Kind kind) {
        long found = changes.stream()
                .filter(change -> change.kind() == kind && expected.of().describes(change.conclusion()))
                .count();
        if (times.isPresent() && times.get() != found) {
            mismatch(
                    expected.of().line(),
                    "%s %s %d times".formatted(expected.of(), word, times.get()),
                    found + " times",
                    null);
        }
    }

    private void posted(String what, int expected) {
        long found = postings.stream()
                .filter(posting -> posting.getClass()
                        .getSimpleName()
                        .toLowerCase(Locale.ROOT)
                        .equals(what))
                .count();
        if (found != expected) {
            mismatch(step.then().line(), "%d facts %s".formatted(expected, what), found + " facts " + what, null);
        }
    }

    private String keys() {
        String keys = standing.stream().map(one -> one.key().toString()).collect(Collectors.joining(", "));
        return keys.isEmpty() ? "nothing at all" : keys;
    }

    private void mismatch(int line, String expected, String found, @Nullable Conclusion about) {
        Because because = about == null ? null : session.why(about.key()).orElse(null);
        mismatches.add(new Mismatch(step.on(), line, expected, found, because));
    }
}
