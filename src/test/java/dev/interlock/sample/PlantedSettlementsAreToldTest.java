package dev.interlock.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Bulk;
import dev.interlock.fact.Department;
import dev.interlock.fact.Difference;
import dev.interlock.fact.Fact;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.settlement.Books;
import dev.interlock.settlement.RateCard;
import dev.interlock.signal.Conclusion;
import dev.interlock.signal.DisputeCase;
import dev.interlock.signal.LowSuccessRate;
import dev.interlock.signal.SettlementMismatch;
import dev.interlock.signal.SettlementVariance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of the money of the sample the rules and tables as shipped tell what is planted, to the paisa, and nothing else. */
class PlantedSettlementsAreToldTest {

    private static final SampleSize USUAL = new SampleSize(SampleSize.USUAL_SEED, 1, LocalDate.of(2026, 11, 15));

    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static List<Conclusion> standing = List.of();

    /** What is said of one settlement. */
    private record Said(String counterparty, String what, String subject, long stakePaise) {}

    @BeforeAll
    static void tell_everything_and_compare_on_the_last_evening() {
        var brand = new SampleBrand(USUAL);
        try (Engine engine = new Engine();
                BrandSession session = engine.open(SHIPPED, SampleSize.ZONE)) {
            for (int day = 0; day < SampleSize.DAYS; day++) {
                session.advance(brand.toldAt(day));
                session.tell(
                        day + 1L,
                        brand.moneyOn(day).stream()
                                .filter(fact -> !(fact instanceof Bulk))
                                .toList());
            }
            session.register(
                    SampleSize.DAYS + 1L, books(USUAL).compare(RateCard.of(SHIPPED), session.businessDay()), List.of());
            standing = List.copyOf(session.conclusions());
        }
    }

    /** What the tables hold of it. */
    private static Books books(SampleSize size) {
        var brand = new SampleBrand(size);
        var books = new Books();
        for (int day = 0; day < SampleSize.DAYS; day++) {
            for (Fact fact : brand.moneyOn(day)) {
                if (fact instanceof Bulk bulk) {
                    books.tell(bulk);
                }
            }
        }
        return books;
    }

    @Test
    void every_planted_settlement_is_told_with_its_rupees_and_no_other_is() {
        assertThat(said())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlantedVariance.values())
                        .map(one -> new Said(one.counterparty(), one.told(), one.subject(USUAL), one.stakePaise()))
                        .toList());
    }

    @Test
    void whatever_the_seed_everything_else_is_settled_to_the_paisa_as_the_rate_card_says() {
        System.out.printf("PlantedSettlementsAreToldTest: seed %d%n", SEED);
        for (SampleSize size : List.of(USUAL, new SampleSize(SEED, 2, USUAL.until()))) {
            Stream<String> different = books(size).compare(RateCard.of(SHIPPED), size.until()).stream()
                    .filter(Difference.class::isInstance)
                    .map(one -> ((Difference) one).item());

            assertThat(different)
                    .as("seed %d", size.seed())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlantedVariance.values())
                            .filter(one -> one != PlantedVariance.CREDITED_LESS)
                            .map(one -> one.subject(size))
                            .toList());
        }
    }

    @Test
    void a_gateway_whose_payments_fail_on_the_last_days_is_told_and_nothing_else_of_gateways() {
        Set<Class<?>> ofSettlements = Set.of(SettlementVariance.class, SettlementMismatch.class, DisputeCase.class);
        List<Conclusion> others = standing.stream()
                .filter(one -> !ofSettlements.contains(one.getClass()))
                .toList();

        assertThat(others).singleElement().isInstanceOfSatisfying(LowSuccessRate.class, low -> {
            assertThat(low.gateway()).isEqualTo(GatewayDays.FAILING.gateway());
            assertThat(low.method()).isEqualTo(GatewayDays.FAILING.method());
            assertThat(low.cause()).isEqualTo(LowSuccessRate.Cause.BELOW);
        });
    }

    @Test
    void what_operations_held_before_is_told_once_with_both() {
        assertThat(variances())
                .filteredOn(one -> !one.flaggedBy().isEmpty())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.item()).isEqualTo(PlantedVariance.WEIGHED_HEAVIER.subject(USUAL));
                    assertThat(one.flaggedBy())
                            .extracting(SettlementVariance.Flag::by)
                            .containsExactly(Department.OPERATIONS);
                    assertThat(one.flaggedBy().get(0).on()).isBefore(one.since());
                });
    }

    @Test
    void no_more_is_claimed_of_a_counterparty_than_is_planted() {
        List<DisputeCase> cases = standing.stream()
                .filter(DisputeCase.class::isInstance)
                .map(DisputeCase.class::cast)
                .toList();

        assertThat(cases)
                .extracting(DisputeCase::counterparty)
                .containsExactlyInAnyOrder(SampleMarketplace.NAME, SampleGateway.NAME);
        assertThat(cases).allSatisfy(one -> assertThat(one.claimedPaise())
                .isPositive()
                .isLessThanOrEqualTo(Arrays.stream(PlantedVariance.values())
                        .filter(planted -> planted.counterparty().equals(one.counterparty()))
                        .mapToLong(PlantedVariance::stakePaise)
                        .sum()));
    }

    private static List<Said> said() {
        Stream<Said> mismatches = standing.stream()
                .filter(SettlementMismatch.class::isInstance)
                .map(SettlementMismatch.class::cast)
                .map(one -> new Said(
                        one.counterparty(),
                        one.kind().name(),
                        one.settlementId(),
                        one.expectedPaise() - one.foundPaise()));
        return Stream.concat(
                        variances().stream()
                                .map(one -> new Said(
                                        one.counterparty(), one.variance().name(), one.item(), one.atStakePaise())),
                        mismatches)
                .toList();
    }

    private static List<SettlementVariance> variances() {
        return standing.stream()
                .filter(SettlementVariance.class::isInstance)
                .map(SettlementVariance.class::cast)
                .toList();
    }
}
