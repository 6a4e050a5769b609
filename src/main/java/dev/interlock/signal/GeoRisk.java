package dev.interlock.signal;

import dev.interlock.arithmetic.Assessment;
import dev.interlock.arithmetic.Confidence;
import dev.interlock.arithmetic.Trend;
import dev.interlock.fact.Department;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.ClassPermission;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.RiskClass;

/**
 * Logistics to marketing: parcels to this geography come back too often.
 *
 * @param metric which failures crossed the line
 * @param lineBp the line they crossed, in basis points
 * @param figures the window, the windows before it, and the episode
 * @param trendBpPerWindow the slope of the last four windows
 * @param rolledUp whether the geography speaks for pin codes too small to be judged alone
 * @param mayChangeSpending whether its class permits to change campaigns
 * @param heardFirstBy who must look first
 */
public record GeoRisk(
        Geo geo,
        PaymentMode mode,
        RiskClass riskClass,
        FailureLine.Metric metric,
        int lineBp,
        Assessment figures,
        int trendBpPerWindow,
        Confidence confidence,
        RtoExpectation rto,
        AffectedPins affected,
        boolean rolledUp,
        boolean mayChangeSpending,
        Department heardFirstBy,
        int actWithinHours)
        implements Signal {

    /** The risk of {@code zone} with everything that is known of it. */
    public GeoRisk(
            ZoneAtRisk zone,
            Confidence confidence,
            RtoExpectation rto,
            AffectedPins affected,
            ClassPermission permission) {
        this(
                zone.geo(),
                zone.mode(),
                zone.riskClass(),
                zone.evidence().line().metric(),
                zone.evidence().line().enterBp(),
                zone.evidence().figures(),
                Trend.slopeBpPerWindow(zone.evidence().figures().trend()),
                confidence,
                rto,
                affected,
                affected.rolledUp(),
                permission.mayChangeSpending(),
                permission.heardFirstBy(),
                permission.actWithinHours());
    }

    @Override
    public String signalClass() {
        return riskClass.name();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(GeoRisk.class, geo, mode);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * geo.hashCode() + mode.hashCode();
    }
}
