package dev.interlock.signal;

import dev.interlock.arithmetic.Assessment;
import dev.interlock.arithmetic.Confidence;
import dev.interlock.arithmetic.Trend;
import dev.interlock.fact.Department;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.ClassPermission;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.RiskClass;

/** Logistics to itself: one courier's deliveries fail too often, wherever they go. */
public record CourierRisk(
        String courier,
        PaymentMode mode,
        RiskClass riskClass,
        FailureLine.Metric metric,
        int lineBp,
        Assessment figures,
        int trendBpPerWindow,
        Confidence confidence,
        Department heardFirstBy,
        int actWithinHours)
        implements Signal {

    /** The risk of the courier {@code zone} stands for. */
    public CourierRisk(ZoneAtRisk zone, Confidence confidence, ClassPermission permission) {
        this(
                zone.geo().code(),
                zone.mode(),
                zone.riskClass(),
                zone.evidence().line().metric(),
                zone.evidence().line().enterBp(),
                zone.evidence().figures(),
                Trend.slopeBpPerWindow(zone.evidence().figures().trend()),
                confidence,
                Department.LOGISTICS,
                permission.actWithinHours());
    }

    @Override
    public String signalClass() {
        return riskClass.name();
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(CourierRisk.class, courier, mode);
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * courier.hashCode() + mode.hashCode();
    }
}
