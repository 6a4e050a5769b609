package dev.interlock.rehearsal;

import dev.interlock.approval.Heard;
import dev.interlock.approval.State;
import dev.interlock.fact.Department;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must stand after a step, and what must not.
 *
 * @param standing signals and interventions that must stand
 * @param because exactly the rules behind all of {@code standing} together; empty when nobody says
 * @param never what must not stand at any moment of the step
 * @param nothing whether nothing at all may stand
 * @param nothingElse whether nothing may stand but what {@code standing} describes
 * @param figures that must stand
 * @param noFigures that must not stand
 * @param verdicts zones that raised nothing, and the rule that says why
 * @param changes how often something was raised and withdrawn during the step
 * @param postings how many given facts were accepted, unchanged, outdated
 * @param states where interventions must stand that were proposed in this or an earlier step
 * @param deliveries where departments must stand with signals that were raised in this or an earlier step
 * @param line where it begins
 */
record Then(
        List<Expected> standing,
        Optional<Set<String>> because,
        List<Expected> never,
        boolean nothing,
        boolean nothingElse,
        List<ExpectedFigure> figures,
        List<ExpectedFigure> noFigures,
        List<Verdict> verdicts,
        List<Changes> changes,
        Map<String, Integer> postings,
        List<Stands> states,
        List<Hears> deliveries,
        int line) {

    /** A zone that is no risk, and the rule that says why. */
    record Verdict(Geo geo, PaymentMode mode, String rule, int line) {}

    /** Where the last intervention that {@code of} describes must stand. */
    record Stands(Expected of, State state) {}

    /** Where a department must stand with the last signal that {@code of} describes; empty when it must not hear it. */
    record Hears(Expected of, Department department, Optional<Heard.State> state) {}

    /** How often what {@code of} describes came and went; a missing count is not asked for. */
    record Changes(Expected of, Optional<Integer> raised, Optional<Integer> withdrawn) {}
}
