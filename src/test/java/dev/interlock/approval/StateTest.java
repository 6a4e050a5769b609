package dev.interlock.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.interlock.approval.Acted.Done;
import dev.interlock.approval.Acted.Refused;
import dev.interlock.approval.OneIntervention.Happening;
import dev.interlock.fact.Execution;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where an intervention can go, and where it cannot, on a real desk. */
class StateTest {

    private static final Set<State> NEVER_RELEASED = EnumSet.of(State.PROPOSED, State.AWAITING_APPROVAL);
    private static final Set<State> HELD_WHILE_STOPPED =
            EnumSet.of(State.PROPOSED, State.AWAITING_APPROVAL, State.GRANTED, State.APPROVED, State.OVERRIDDEN);
    private static final Set<Execution.Outcome> FOLLOW_BY_THEMSELVES =
            EnumSet.of(Execution.Outcome.REPLACED, Execution.Outcome.LIFTED);

    @TestFactory
    Stream<DynamicTest> an_intervention_comes_to_stand_at() {
        return states().map(state -> dynamicTest(state.name(), () -> {
            try (var one = OneIntervention.in(state)) {
                assertThat(one.state()).isEqualTo(state);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> an_intervention_can_go() {
        return states().flatMap(from -> from.next().stream()
                .map(to -> dynamicTest("from " + from + " to " + to, () -> {
                    try (var one = gone(from, to)) {
                        assertThat(one.desk.moves()).contains(new Desk.Moved(one.id, from, to));
                        assertThat(one.state()).isEqualTo(to);
                    }
                })));
    }

    /** One that went from {@code from} straight to {@code to}. */
    private static OneIntervention gone(State from, State to) {
        if (from == State.SUSPENDED && HELD_WHILE_STOPPED.contains(to)) {
            return OneIntervention.in(to).after(Happening.STOPPED).after(Happening.STARTED);
        }
        if (from == State.SUSPENDED && to == State.OUTRANKED) {
            return OneIntervention.in(State.AWAITING_APPROVAL)
                    .after(Happening.STOPPED)
                    .after(Happening.PUSHED)
                    .after(Happening.STARTED);
        }
        OneIntervention one = OneIntervention.in(from);
        return switch (to) {
            case PROPOSED -> one.after(Happening.NOBODYS_BANDS);
            case SUSPENDED -> one.after(Happening.STOPPED);
            case AWAITING_APPROVAL -> one.after(Happening.BANDS);
            case GRANTED -> one.after(Happening.MORE_BUDGET);
            case APPROVED -> one.after(Happening.APPROVE);
            case OVERRIDDEN -> one.after(Happening.OVERRIDE);
            case REJECTED -> one.after(Happening.REJECT);
            case EXPIRED -> one.after(Happening.A_DAY_PASSES).after(Happening.BANDS);
            case WITHDRAWN -> one.after(Happening.CALM);
            case OUTRANKED -> one.after(Happening.PUSHED);
            case CARRIED_OUT -> one.after(Happening.CARRIED_OUT);
            case PARTIALLY_CARRIED_OUT -> one.after(Happening.CARRIED_OUT_IN_PART);
            case FAILED -> one.after(Happening.FAILED);
            case REVERTED_BY_HAND -> one.after(Happening.UNDONE_BY_HAND);
            case REPLACED -> one.after(Happening.WORSE).after(Happening.LAST_CARRIED_OUT);
            case LIFTED -> one.after(Happening.CALM).after(Happening.LAST_CARRIED_OUT);
        };
    }

    @TestFactory
    Stream<DynamicTest> whatever_happens_an_intervention_goes_nowhere_else() {
        return states().flatMap(state -> Arrays.stream(Happening.values())
                .map(happening -> dynamicTest(happening + " when " + state, () -> {
                    try (var one = OneIntervention.in(state).after(happening)) {
                        assertThat(one.desk.moves())
                                .allMatch(moved -> moved.from().leadsTo(moved.to()));
                        assertThat(one.state()).matches(now -> now == state || state.leadsTo(now), "from " + state);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> a_report_is_taken_or_refused() {
        return states().flatMap(state -> Arrays.stream(Execution.Outcome.values())
                .map(outcome -> dynamicTest(outcome + " when " + state, () -> {
                    try (var one = OneIntervention.in(state)) {
                        Acted acted = one.report(one.id, outcome);

                        if (taken(state, outcome)) {
                            assertThat(acted).isInstanceOf(Done.class);
                            assertThat(one.state()).isEqualTo(State.of(outcome));
                        } else {
                            assertThat(((Refused) acted).why()).isEqualTo(whyNot(state, outcome));
                            assertThat(one.state()).isEqualTo(state);
                        }
                    }
                })));
    }

    private static boolean taken(State state, Execution.Outcome outcome) {
        return !FOLLOW_BY_THEMSELVES.contains(outcome) && state.leadsTo(State.of(outcome));
    }

    private static Acted.Why whyNot(State state, Execution.Outcome outcome) {
        if (NEVER_RELEASED.contains(state)) {
            return Acted.Why.UNKNOWN;
        }
        return FOLLOW_BY_THEMSELVES.contains(outcome) ? Acted.Why.INVALID : Acted.Why.OUT_OF_TURN;
    }

    @TestFactory
    Stream<DynamicTest> only_what_waits_for_a_person_is_answered() {
        var answers = EnumSet.of(Happening.APPROVE, Happening.OVERRIDE, Happening.REJECT);
        return states().flatMap(state -> answers.stream()
                .map(answer -> dynamicTest(answer + " when " + state, () -> {
                    try (var one = OneIntervention.in(state)) {
                        Object acted = answer.to(one);

                        assertThat(acted instanceof Done).isEqualTo(state == State.AWAITING_APPROVAL);
                        if (acted instanceof Refused refused) {
                            assertThat(refused.why()).isEqualTo(Acted.Why.OUT_OF_TURN);
                            assertThat(one.state()).isEqualTo(state);
                        }
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> a_desk_begun_anew_finds_nothing_to_register() {
        return states().map(state -> dynamicTest("when " + state, () -> {
            try (var one = OneIntervention.in(state)) {
                assertThat(one.desk.rebuilt().nothing()).isTrue();
            }
        }));
    }

    private static Stream<State> states() {
        return Arrays.stream(State.values());
    }
}
