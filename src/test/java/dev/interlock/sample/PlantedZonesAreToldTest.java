package dev.interlock.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.approval.Act;
import dev.interlock.approval.State;
import dev.interlock.engine.Change;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.LimitKind;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.Ruling;
import dev.interlock.fact.StockLevel;
import dev.interlock.intervention.ApprovalRequest;
import dev.interlock.intervention.CampaignAdjustment;
import dev.interlock.intervention.DraftPurchaseOrder;
import dev.interlock.intervention.LeftAlone;
import dev.interlock.intervention.OptionStanding.Standing;
import dev.interlock.intervention.StockTransfer;
import dev.interlock.policy.RiskClass;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.ForwardDemand;
import dev.interlock.signal.GeoRisk;
import dev.interlock.signal.LaneCapacity;
import dev.interlock.signal.LaneOutlook;
import dev.interlock.signal.StockShortage;
import dev.interlock.signal.Unverified;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules and tables as shipped tell of the zones that are planted in the sample, and answer as planned. */
class PlantedZonesAreToldTest {

    private static final SampleSize USUAL = new SampleSize(SampleSize.USUAL_SEED, 1, LocalDate.of(2026, 11, 15));

    private static List<Change> changes = List.of();
    private static List<Conclusion> standing = List.of();
    private static Map<UUID, State> states = Map.of();
    private static Map<UUID, Ruling> rulings = Map.of();
    private static Map<UUID, ApprovalRequest> waiting = Map.of();
    private static final List<List<Fact>> goods = new ArrayList<>();
    /** The number of the day on which the stock of a SKU was first told to be short. */
    private static final Map<String, Integer> shortSince = new HashMap<>();

    @BeforeAll
    static void tell_everything_and_act_on_it() {
        Rulebook shipped = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        var brand = new SampleBrand(USUAL);
        try (Engine engine = new Engine();
                SampleDesk desk = new SampleDesk(engine, shipped, brand.spendToldAt(0))) {
            desk.tell(brand.spendToldAt(0), brand.standing());
            boolean answered = false;
            for (int day = 0; day < SampleSize.DAYS; day++) {
                List<UUID> seen = answered ? List.of() : desk.in(State.AWAITING_APPROVAL);
                desk.tell(brand.spendToldAt(day), brand.spendOn(day));
                seen.forEach(id -> desk.act(MarketingLead.NAME, new Act.Approve(id, null)));
                answered |= !seen.isEmpty();
                desk.tell(brand.toldAt(day), brand.deliveriesOn(day));
                goods.add(brand.goodsOn(day));
                desk.tell(brand.toldAt(day), goods.get(day));
                desk.carryOut();
                for (Change change : desk.changes()) {
                    if (change.conclusion() instanceof StockShortage shortage) {
                        shortSince.putIfAbsent(shortage.sku(), day);
                    }
                }
            }
            changes = desk.changes();
            standing = List.copyOf(desk.session.conclusions());
            states = desk.states();
            rulings = desk.rulings();
            waiting = conclusions(ApprovalRequest.class)
                    .collect(Collectors.toMap(ApprovalRequest::id, Function.identity()));
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

    @Test
    void what_is_within_the_days_limits_goes_ahead_by_itself() {
        Ruling first = rulings(Planted.REFUSING_PIN).get(0);

        assertThat(first.action()).isEqualTo("EXCLUDE");
        assertThat(first.verdict()).isEqualTo(Ruling.Verdict.GRANTED);
        assertThat(states.get(first.id())).isEqualTo(State.CARRIED_OUT);
    }

    @Test
    void what_takes_a_third_of_a_campaigns_budget_waits_for_a_person_who_says_yes() {
        Ruling first = rulings(Planted.COSTLY_PIN).get(0);

        assertThat(first.verdict()).isEqualTo(Ruling.Verdict.APPROVED);
        assertThat(first.by()).isEqualTo(MarketingLead.NAME);
        assertThat(first.gates()).containsExactly(LimitKind.CAMPAIGN_SHARE);
        assertThat(states.get(first.id())).isEqualTo(State.CARRIED_OUT);
    }

    @Test
    void a_zone_that_turned_bad_on_the_last_days_leaves_one_that_waits() {
        assertThat(adjustments(Planted.LATE_PIN.geo())).hasSize(1);
        assertThat(rulings(Planted.LATE_PIN)).isEmpty();
        assertThat(waiting.values()).extracting(ApprovalRequest::role).contains("MARKETING_LEAD");
    }

    @Test
    void what_was_carried_out_in_a_zone_that_recovers_is_lifted_by_itself() {
        assertThat(rulings(Planted.RECOVERING_AREA))
                .extracting(Ruling::action)
                .containsExactly("BID_REDUCTION", "LIFT");
        assertThat(rulings(Planted.RECOVERING_AREA).stream().map(ruling -> states.get(ruling.id())))
                .containsExactly(State.LIFTED, State.CARRIED_OUT);
    }

    @Test
    void a_flash_sale_is_heard_of_eight_days_before_it_begins_and_its_stock_is_gone_within_72_hours() {
        FlashSale sale = FlashSale.PAST;

        assertThat(shortSince.get(sale.sku())).isEqualTo(sale.firstDay() - 8);
        assertThat(stockOf(sale.sku(), sale.firstDay() - 1)).isPositive();
        assertThat(stockOf(sale.sku(), sale.firstDay() + 2)).isZero();
        assertThat(rulings.values().stream()
                        .filter(ruling -> ruling.intervention().equals("DraftPurchaseOrder"))
                        .map(Ruling::verdict))
                .isNotEmpty()
                .containsOnly(Ruling.Verdict.EXPIRED);
    }

    @Test
    void a_flash_sale_that_was_told_last_evening_leaves_what_to_move_to_buy_and_whom_to_tell() {
        String sku = FlashSale.COMING.sku();

        assertThat(conclusions(ForwardDemand.class).map(ForwardDemand::sku))
                .hasSize(36)
                .containsOnly(sku);
        assertThat(conclusions(StockShortage.class).map(StockShortage::sku)).containsExactly(sku);
        assertThat(conclusions(StockTransfer.class).map(StockTransfer::toCentre))
                .containsExactlyInAnyOrder("FC-DELHI", "FC-KOLKATA");
        assertThat(conclusions(DraftPurchaseOrder.class).map(DraftPurchaseOrder::sku))
                .containsExactly(sku);
        assertThat(waiting.values()).extracting(ApprovalRequest::role).contains("OPERATIONS_HEAD");
        assertThat(conclusions(LaneOutlook.class)
                        .filter(lane -> lane.verdict() == LaneCapacity.Verdict.INSUFFICIENT)
                        .map(LaneOutlook::destinationCluster))
                .hasSize(3)
                .containsOnly("EAST");
    }

    @Test
    void a_zone_without_shipments_after_its_adjustment_is_probed() {
        assertThat(rulings(Planted.STARVED_PIN)).extracting(Ruling::action).containsExactly("EXCLUDE", "PROBE");
        assertThat(rulings(Planted.STARVED_PIN).stream().map(ruling -> states.get(ruling.id())))
                .containsExactly(State.CARRIED_OUT, State.CARRIED_OUT);
    }

    @Test
    void no_source_falls_silent_or_contradicts_another_on_any_day() {
        assertThat(changes.stream().map(Change::conclusion).filter(Unverified.class::isInstance))
                .isEmpty();
    }

    private static int stockOf(String sku, int day) {
        return goods.get(day).stream()
                .filter(StockLevel.class::isInstance)
                .map(StockLevel.class::cast)
                .filter(level -> level.sku().equals(sku))
                .mapToInt(StockLevel::onHand)
                .sum();
    }

    private static Optional<RiskClass> classOf(Planted zone) {
        return conclusions(GeoRisk.class)
                .filter(risk -> risk.geo().equals(zone.geo()))
                .map(GeoRisk::riskClass)
                .findFirst();
    }

    /** Every adjustment that was ever proposed for {@code zone}. */
    private static Stream<CampaignAdjustment> adjustments(Geo zone) {
        return changes.stream()
                .filter(change -> change.kind() == Change.Kind.RAISED)
                .map(Change::conclusion)
                .filter(CampaignAdjustment.class::isInstance)
                .map(CampaignAdjustment.class::cast)
                .filter(adjustment -> adjustment.zone().equals(zone));
    }

    /** What was ruled for {@code zone}, the first first. */
    private static List<Ruling> rulings(Planted zone) {
        return rulings.values().stream()
                .filter(ruling ->
                        ruling.spend() != null && ruling.spend().zone().equals(zone.geo()))
                .sorted(Comparator.comparing(Ruling::id))
                .toList();
    }

    /** What is in force in the end. */
    private static Optional<Mechanism> mechanism(String campaign, Planted zone) {
        return rulings(zone).stream()
                .filter(ruling -> campaign.equals(ruling.campaignId()) && states.get(ruling.id()) == State.CARRIED_OUT)
                .map(ruling -> Mechanism.valueOf(ruling.action()))
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
        return changes.stream()
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
