package dev.interlock.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.client.FactJson;
import dev.interlock.fact.Billable;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.StockLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleBrandTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 15);
    private static final SampleSize USUAL = new SampleSize(SampleSize.USUAL_SEED, 1, UNTIL);
    private static final List<Fact> USUAL_FACTS = all(USUAL);
    private static final int DAYS_COMPARED = 4;

    @Test
    void it_has_the_size_the_service_is_for() {
        List<Fact> facts = USUAL_FACTS;

        assertThat(SampleGeography.of(USUAL.seed()).pins()).hasSize(20_000);
        assertThat(of(DeliveryAttempt.class, facts).stream()
                                .filter(attempt -> attempt.attemptNo() == 1)
                                .count()
                        / SampleSize.DAYS)
                .isBetween(4_850L, 5_150L);
        assertThat(of(ShipmentOutcome.class, facts).stream()
                        .map(outcome -> outcome.orderId().substring(0, 3)))
                .containsOnly("AMZ", "FLK", "MSH");
        assertThat(of(Campaign.class, facts)).hasSize(24);
        assertThat(of(Campaign.class, facts).stream().map(Campaign::channel))
                .containsOnly(
                        Campaign.Channel.META,
                        Campaign.Channel.GOOGLE,
                        Campaign.Channel.AMAZON_ADS,
                        Campaign.Channel.FLIPKART_ADS);
        assertThat(of(Campaign.class, facts).stream().map(Campaign::category).distinct())
                .hasSize(6);
        assertThat(of(Campaign.class, facts).stream().filter(Campaign::strategyLocked))
                .hasSize(1);
        assertThat(of(Campaign.class, facts).stream()
                        .filter(campaign -> !campaign.protectedGeos().isEmpty()))
                .hasSize(1);
        assertThat(of(Campaign.class, facts).stream()
                        .filter(campaign -> campaign.allowedInterventions().size() == 1))
                .hasSize(1);
    }

    @Test
    void every_fact_has_its_own_key_and_happened_by_the_day_it_is_told() {
        var brand = new SampleBrand(USUAL);
        Set<FactKey> keys = new HashSet<>();
        for (int day = 0; day < SampleSize.DAYS; day++) {
            LocalDate date = USUAL.date(day);
            for (Fact fact : on(brand, day)) {
                // What is left of a SKU is told anew every evening.
                assertThat(keys.add(fact.key()) || fact instanceof StockLevel)
                        .as("%s is new", fact.key())
                        .isTrue();
                LocalDate happened = fact.happenedOn(SampleSize.ZONE);
                assertThat(happened == null || happened.equals(date)).isTrue();
                assertThat(fact.observedAt()).isBeforeOrEqualTo(brand.toldAt(day));
            }
        }
    }

    @Test
    void two_thirds_pay_on_delivery_and_their_parcels_fail_more_often() {
        List<DeliveryAttempt> first = of(DeliveryAttempt.class, USUAL_FACTS).stream()
                .filter(attempt -> attempt.attemptNo() == 1)
                .toList();

        assertThat(share(first, attempt -> attempt.paymentMode() == PaymentMode.COD))
                .isBetween(0.64, 0.66);
        assertThat(failing(first, PaymentMode.COD)).isBetween(0.14, 0.22);
        assertThat(failing(first, PaymentMode.PREPAID)).isBetween(0.04, 0.08);
    }

    @Test
    void a_fifth_of_the_pin_codes_gets_most_orders() {
        List<Long> weights = SampleGeography.of(USUAL.seed()).pins().stream()
                .map(SamplePin::weight)
                .sorted((one, other) -> Long.compare(other, one))
                .toList();

        double all = weights.stream().mapToLong(Long::longValue).sum();
        assertThat(weights.subList(0, 4_000).stream().mapToLong(Long::longValue).sum() / all)
                .isBetween(0.55, 0.85);
    }

    @Test
    void planted_zones_fail_as_their_story_says_and_are_advertised_to() {
        List<Fact> facts = USUAL_FACTS;
        List<DeliveryAttempt> cod = of(DeliveryAttempt.class, facts).stream()
                .filter(attempt -> attempt.attemptNo() == 1 && attempt.paymentMode() == PaymentMode.COD)
                .toList();
        Set<Geo> targets = of(CampaignGeoTarget.class, facts).stream()
                .map(CampaignGeoTarget::geo)
                .collect(Collectors.toSet());

        assertThat(failing(in(Planted.REFUSING_PIN, cod), PaymentMode.COD)).isBetween(0.29, 0.39);
        assertThat(failing(in(Planted.WORST_PIN, cod), PaymentMode.COD)).isBetween(0.45, 0.55);
        assertThat(failing(in(Planted.BAD_AREA, cod), PaymentMode.COD)).isBetween(0.31, 0.41);
        assertThat(failing(in(Planted.RECOVERING_AREA, cod), PaymentMode.COD)).isBetween(0.2, 0.3);
        assertThat(Planted.ALL).allSatisfy(zone -> {
            assertThat(targets).contains(zone.geo());
        });
        assertThat(Planted.ALL.stream().filter(zone -> zone != Planted.STARVED_PIN))
                .allSatisfy(zone -> assertThat(in(zone, cod).size() / SampleSize.DAYS)
                        .as(zone.name())
                        .isGreaterThan(zone.ordersPerDay() / 2));
    }

    @Test
    void orders_nearly_stop_where_an_excluded_pin_code_is_planted() {
        List<CampaignMetric> spent = of(CampaignMetric.class, USUAL_FACTS).stream()
                .filter(metric -> metric.geo().equals(Planted.STARVED_PIN.geo()))
                .toList();
        List<DeliveryAttempt> parcels = in(Planted.STARVED_PIN, of(DeliveryAttempt.class, USUAL_FACTS)).stream()
                .filter(attempt -> attempt.attemptNo() == 1)
                .toList();
        LocalDate stopped = USUAL.date(8);

        assertThat(parcels.stream()
                        .filter(attempt -> attempt.happenedOn(SampleSize.ZONE).isBefore(stopped)))
                .hasSizeGreaterThan(80);
        assertThat(parcels.stream()
                        .filter(attempt -> !attempt.happenedOn(SampleSize.ZONE).isBefore(stopped)))
                .hasSizeLessThan(40);
        assertThat(spent).hasSize(SampleSize.DAYS);
        assertThat(spent.get(SampleSize.DAYS - 1).spendPaise() * 10)
                .isLessThan(spent.get(0).spendPaise());
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_gives_others() {
        String once = digest(USUAL);

        assertThat(digest(USUAL)).isEqualTo(once);
        assertThat(digest(new SampleSize(USUAL.seed() + 1, 1, UNTIL))).isNotEqualTo(once);
    }

    @Test
    void a_large_brand_posts_windows_of_seven_days_instead_of_single_parcels() {
        var size = new SampleSize(USUAL.seed(), SampleSize.WINDOWS_FROM_FACTOR, UNTIL);

        List<Fact> firstDay = new SampleBrand(size).deliveriesOn(0);

        assertThat(of(DeliveryAttempt.class, firstDay)).isEmpty();
        assertThat(of(NdrWindow.class, firstDay).stream()
                                .mapToInt(NdrWindow::attempted)
                                .sum()
                        / NdrWindow.DAYS)
                .isBetween(24_000, 26_000);
        assertThat(of(NdrWindow.class, firstDay))
                .allMatch(window -> window.windowEnd().equals(size.date(0)));
    }

    @Test
    void of_settlements_a_slice_is_told_that_grows_with_the_brand_up_to_a_limit() {
        assertThat(of(Billable.class, new SampleBrand(USUAL).moneyOn(6))).hasSize(60);
        assertThat(new SampleSize(USUAL.seed(), 10, UNTIL).settledPerDay()).isEqualTo(600);
        assertThat(new SampleSize(USUAL.seed(), SampleSize.MOST_FACTOR, UNTIL).settledPerDay())
                .isEqualTo(6_000);
    }

    private static List<Fact> all(SampleSize size) {
        var brand = new SampleBrand(size);
        var facts = new ArrayList<>(brand.standing());
        for (int day = 0; day < SampleSize.DAYS; day++) {
            facts.addAll(on(brand, day));
        }
        return facts;
    }

    private static List<Fact> on(SampleBrand brand, int day) {
        var facts = new ArrayList<>(brand.spendOn(day));
        facts.addAll(brand.deliveriesOn(day));
        facts.addAll(brand.goodsOn(day));
        facts.addAll(brand.moneyOn(day));
        return facts;
    }

    private static <T extends Fact> List<T> of(Class<T> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<DeliveryAttempt> in(Planted zone, List<DeliveryAttempt> attempts) {
        return attempts.stream().filter(attempt -> zone.holds(attempt.pin())).toList();
    }

    private static double failing(List<DeliveryAttempt> attempts, PaymentMode mode) {
        return share(
                attempts.stream()
                        .filter(attempt -> attempt.paymentMode() == mode)
                        .toList(),
                attempt -> attempt.outcome() == DeliveryAttempt.Outcome.FAILED);
    }

    private static double share(List<DeliveryAttempt> attempts, Predicate<DeliveryAttempt> which) {
        return (double) attempts.stream().filter(which).count() / attempts.size();
    }

    private static String digest(SampleSize size) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var brand = new SampleBrand(size);
            sha.update(FactJson.batch(null, brand.standing()).getBytes(StandardCharsets.UTF_8));
            for (int day = 0; day < DAYS_COMPARED; day++) {
                sha.update(FactJson.batch(brand.toldAt(day), on(brand, day)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
