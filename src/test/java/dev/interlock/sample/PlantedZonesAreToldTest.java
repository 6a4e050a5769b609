package dev.interlock.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.intervention.CampaignAdjustment;
import dev.interlock.intervention.LeftAlone;
import dev.interlock.intervention.OptionStanding.Standing;
import dev.interlock.policy.RiskClass;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.GeoRisk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules and tables as shipped tell of the zones that are planted in the sample, and answer as planned. */
class PlantedZonesAreToldTest {

    private static final SampleSize USUAL = new SampleSize(SampleSize.USUAL_SEED, 1, LocalDate.of(2026, 11, 15));

    private static final List<Change> CHANGES = new ArrayList<>();
    private static List<Conclusion> standing = List.of();

    @BeforeAll
    static void tell_everything() {
        Rulebook shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        try (Engine engine = new Engine();
                BrandSession session = engine.open(shipped, SampleSize.ZONE)) {
            var brand = new SampleBrand(USUAL);
            session.advance(brand.toldAt(0));
            session.tell(1, brand.standing());
            for (int day = 0; day < SampleSize.DAYS; day++) {
                session.advance(brand.toldAt(day));
                CHANGES.addAll(session.tell(day + 2L, brand.on(day)).changes());
            }
            standing = List.copyOf(session.conclusions());
        }
    }

    @Test
    void zones_that_refuse_parcels_for_weeks_are_structural() {
        assertThat(Stream.of(
                        Planted.REFUSING_PIN,
                        Planted.WORST_PIN,
                        Planted.PROTECTED_PIN,
                        Planted.LOCKED_AREA,
                        Planted.BAD_AREA,
                        Planted.RESCUED_PIN))
                .allSatisfy(zone -> assertThat(classOf(zone)).as(zone.name()).contains(RiskClass.STRUCTURAL));
    }

    @Test
    void a_courier_that_stopped_and_a_flood_are_transient_and_change_no_campaign() {
        assertThat(Stream.of(Planted.COURIER_SPIKE, Planted.FLOODED_WEEKEND)).allSatisfy(zone -> {
            assertThat(classOf(zone)).as(zone.name()).contains(RiskClass.TRANSIENT);
            assertThat(adjustments(zone.geo())).isEmpty();
        });
    }

    @Test
    void each_mechanism_is_best_somewhere() {
        assertThat(mechanism("META-01", Planted.REFUSING_PIN)).contains(Mechanism.EXCLUDE);
        assertThat(mechanism("GOOGLE-02", Planted.WORST_PIN)).contains(Mechanism.COD_SUPPRESSION);
        assertThat(mechanism("META-05", Planted.BAD_AREA)).contains(Mechanism.BID_REDUCTION);
    }

    @Test
    void what_a_campaigns_team_has_decided_is_never_overridden() {
        assertThat(mechanism("FLIPKART_ADS-08", Planted.WORST_PIN)).contains(Mechanism.BID_REDUCTION);
        assertThat(standings(Planted.LOCKED_AREA)).contains(Standing.STRATEGY_LOCKED);
        assertThat(standings(Planted.PROTECTED_PIN)).contains(Standing.PROTECTED_GEOGRAPHY);
    }

    @Test
    void a_zone_whose_failures_are_rescued_is_best_left_alone() {
        assertThat(standings(Planted.RESCUED_PIN)).isNotEmpty().containsOnly(Standing.OPEN);
    }

    @Test
    void a_zone_that_recovers_is_raised_once_and_lifted_once() {
        assertThat(raisedAndLifted(Planted.RECOVERING_AREA)).containsExactly(Change.Kind.RAISED, Change.Kind.WITHDRAWN);
        assertThat(classOf(Planted.RECOVERING_AREA)).isEmpty();
    }

    @Test
    void a_zone_that_swings_around_the_line_is_raised_once() {
        assertThat(raisedAndLifted(Planted.SWINGING_AREA)).containsExactly(Change.Kind.RAISED);
    }

    private static Optional<RiskClass> classOf(Planted zone) {
        return conclusions(GeoRisk.class)
                .filter(risk -> risk.geo().equals(zone.geo()))
                .map(GeoRisk::riskClass)
                .findFirst();
    }

    private static Stream<CampaignAdjustment> adjustments(Geo zone) {
        return conclusions(CampaignAdjustment.class)
                .filter(adjustment -> adjustment.zone().equals(zone));
    }

    private static Optional<Mechanism> mechanism(String campaign, Planted zone) {
        return adjustments(zone.geo())
                .filter(adjustment -> adjustment.campaignId().equals(campaign))
                .map(CampaignAdjustment::mechanism)
                .findFirst();
    }

    private static List<Standing> standings(Planted zone) {
        return conclusions(LeftAlone.class)
                .filter(left -> left.zone().equals(zone.geo()))
                .flatMap(left -> left.options().stream())
                .map(option -> option.standing())
                .toList();
    }

    private static List<Change.Kind> raisedAndLifted(Planted zone) {
        return CHANGES.stream()
                .filter(change -> change.conclusion() instanceof GeoRisk risk
                        && risk.geo().equals(zone.geo())
                        && change.kind() != Change.Kind.CHANGED)
                .map(Change::kind)
                .toList();
    }

    private static <T> Stream<T> conclusions(Class<T> type) {
        return standing.stream().filter(type::isInstance).map(type::cast);
    }
}
