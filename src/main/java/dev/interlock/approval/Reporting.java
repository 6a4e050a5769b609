package dev.interlock.approval;

import dev.interlock.approval.Acted.Done;
import dev.interlock.approval.Acted.Refused;
import dev.interlock.approval.Acted.Why;
import dev.interlock.engine.BrandSession;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Registration;
import dev.interlock.fact.Ruling;
import dev.interlock.fact.SpendTarget;
import dev.interlock.intervention.AdjustmentInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what integrators report of released interventions. */
final class Reporting {

    private static final Set<Execution.Outcome> REPORTED = Set.of(
            Execution.Outcome.CARRIED_OUT,
            Execution.Outcome.PARTIALLY_CARRIED_OUT,
            Execution.Outcome.FAILED,
            Execution.Outcome.REVERTED_BY_HAND);

    private final BrandSession session;
    private final By by;

    Reporting(BrandSession session, By by) {
        this.session = session;
        this.by = by;
    }

    Acted report(Act.Report report) {
        UUID id = report.id();
        Ruling ruling = Register.ruling(session, id);
        if (ruling == null) {
            return new Refused(
                    Why.UNKNOWN, "Nothing was released under %s, so there is nothing to report.".formatted(id));
        }
        if (!REPORTED.contains(report.outcome())) {
            return new Refused(Why.INVALID, "%s is not reported; it follows by itself.".formatted(report.outcome()));
        }
        Execution before = Register.execution(session, id);
        State state = State.of(ruling, before, false, false);
        if (!state.leadsTo(State.of(report.outcome()))) {
            return new Refused(
                    Why.OUT_OF_TURN,
                    "The intervention %s is %s; it cannot become %s.".formatted(id, state, report.outcome()));
        }
        long moved = report.movedPaise() == null ? ruling.movedPaise() : report.movedPaise();
        if (moved < 0 || moved > ruling.movedPaise()) {
            return new Refused(
                    Why.INVALID,
                    "The movedPaise (%d) must be from 0 to %d, which was ruled.".formatted(moved, ruling.movedPaise()));
        }
        if (report.outcome() == Execution.Outcome.PARTIALLY_CARRIED_OUT && report.movedPaise() == null) {
            return new Refused(Why.INVALID, "The movedPaise is missing: how much of it was carried out?");
        }
        return new Done(registrations(report, ruling, before, moved));
    }

    private List<Registration> registrations(
            Act.Report report, Ruling ruling, @Nullable Execution earlier, long reported) {
        boolean inForce = report.outcome().inForce();
        boolean reverted = report.outcome() == Execution.Outcome.REVERTED_BY_HAND;
        long moved = reverted && earlier != null ? earlier.movedPaise() : inForce ? reported : 0;
        Optional<Execution> replaced = inForce ? replaced(ruling) : Optional.empty();
        Map<String, String> before = replaced.map(Execution::before)
                .orElse(earlier != null && report.before().isEmpty() ? earlier.before() : report.before());
        var all = new ArrayList<Registration>();
        all.add(new Execution(
                ruling.id(),
                report.outcome(),
                by.principal(),
                by.asOf(),
                earlier != null && earlier.inForce() ? earlier.businessDay() : session.businessDay(),
                moved,
                before,
                report.after(),
                report.note()));
        boolean weighs = ruling.undoes() == null;
        all.add(ruling.counting(weighs ? moved : 0, ruling.verdict()));
        replaced.ifPresent(one -> all.add(one.become(Execution.Outcome.REPLACED, by.asOf())));
        if (inForce && ruling.undoes() != null) {
            Execution lifted = Register.execution(session, ruling.undoes());
            if (lifted != null && lifted.inForce()) {
                all.add(lifted.become(Execution.Outcome.LIFTED, by.asOf()));
            }
        }
        return List.copyOf(all);
    }

    /** What was in force on the same target before. */
    private Optional<Execution> replaced(Ruling ruling) {
        SpendTarget spend = ruling.spend();
        if (spend == null || !ruling.intervention().equals("CampaignAdjustment")) {
            return Optional.empty();
        }
        return session.forTheDesk(AdjustmentInForce.class).stream()
                .filter(one -> !one.id().equals(ruling.id())
                        && one.campaignId().equals(spend.campaignId())
                        && one.adSetId().equals(spend.adSetId())
                        && one.target().equals(spend.target()))
                .findFirst()
                .map(one -> Register.execution(session, one.id()));
    }
}
