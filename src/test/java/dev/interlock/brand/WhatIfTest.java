package dev.interlock.brand;

import static dev.interlock.brand.House.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.engine.Change;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.policy.FailureLine;
import dev.interlock.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other tables, tried beside a desk on what it committed. */
class WhatIfTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final LocalDate END = LocalDate.of(2026, 11, 15);

    private final House house = House.alone();
    private final BrandDesk desk = house.brand("acme", ClockKind.POSTED);

    @BeforeEach
    void fifty_pin_codes_between_10_and_50_percent() {
        System.out.printf("WhatIfTest: seed %d%n", SEED);
        var random = new Random(SEED);
        post(random, 8);
    }

    private void post(Random random, int firstDigit) {
        Instant morning = Instant.parse("2026-11-16T00:30:00Z");
        List<Fact> windows = Stream.iterate(1, i -> i + 1)
                .limit(50)
                .<Fact>map(i -> new NdrWindow(
                        Geo.pin("%d%02d001".formatted(firstDigit, i)),
                        "IN-BR",
                        PaymentMode.COD,
                        END.minusDays(6),
                        END,
                        1_000,
                        100 + random.nextInt(400),
                        0,
                        0,
                        0,
                        Map.of(),
                        morning))
                .toList();
        await(desk.accept(new Posted("integrator", null, morning.plusSeconds(60), windows)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_is_tried_is_what_an_activation_changes() {
        Rulebook other = withLine(3_500);
        List<String> tried;
        try (WhatIf whatIf = house.brands.whatIf("acme")) {
            tried = words(whatIf.by(other));
        }

        var activated = (Answer.Decided) await(desk.activate(other, Mandate.deployed("analyst")));

        assertThat(tried).isNotEmpty();
        assertThat(words(activated)).as("-Dseed=%d", SEED).isEqualTo(tried);
    }

    @Test
    void rows_on_which_much_rests_change_the_same_although_they_are_concluded_beside() {
        var random = new Random(SEED);
        for (int firstDigit = 4; firstDigit <= 7; firstDigit++) {
            post(random, firstDigit);
        }
        Rulebook other = withLine(3_500);
        List<String> tried;
        try (WhatIf whatIf = house.brands.whatIf("acme")) {
            tried = words(whatIf.by(other));
        }

        var activated = (Answer.Decided) await(desk.activate(other, Mandate.deployed("analyst")));

        assertThat(words(activated)).as("-Dseed=%d", SEED).isEqualTo(tried);
        assertThat(await(desk.held()).rulebook().id()).isEqualTo(other.id());
    }

    @Test
    void what_other_rules_would_change_is_what_their_activation_changes() {
        Rulebook other = Rulebook.of(House.poisoned().rules(), withLine(3_500).workbooks());
        List<String> tried;
        try (WhatIf whatIf = house.brands.whatIf("acme")) {
            tried = words(whatIf.by(other));
            assertThat(words(whatIf.by(other))).isEqualTo(tried);
        }

        var activated = (Answer.Decided) await(desk.activate(other, Mandate.deployed("engineer")));

        assertThat(tried).isNotEmpty();
        assertThat(words(activated)).as("-Dseed=%d", SEED).isEqualTo(tried);
    }

    @Test
    void one_try_leaves_nothing_behind_for_the_next() {
        try (WhatIf whatIf = house.brands.whatIf("acme")) {
            List<String> first = words(whatIf.by(withLine(3_500)));
            List<String> second = words(whatIf.by(withLine(1_500)));

            assertThat(words(whatIf.by(withLine(3_500)))).isEqualTo(first);
            assertThat(words(whatIf.by(withLine(1_500)))).isEqualTo(second);
            assertThat(whatIf.by(whatIf.present())).isEmpty();
            assertThat(whatIf.facts()).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void the_desk_does_not_notice() {
        long before = house.brands.all().get(0).position();

        try (WhatIf whatIf = house.brands.whatIf("acme")) {
            whatIf.by(withLine(3_500));
        }

        assertThat(house.brands.all().get(0).position()).isEqualTo(before);
        assertThat(await(desk.rulebook()).id()).isEqualTo(House.SHIPPED.id());
    }

    private static List<String> words(Answer.Decided activated) {
        return Stream.concat(activated.decision().signals().stream(), activated.decision().interventions().stream())
                .map(change -> change.change() + " " + change.type() + " " + change.subject())
                .sorted()
                .toList();
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.conclusion().key().type() + " "
                        + change.conclusion().key().subject())
                .sorted()
                .toList();
    }

    /** The shipped tables with another line for pin codes and cash on delivery. */
    private static Rulebook withLine(int enterBp) {
        return House.edited(
                FailureLine.class, "PIN-COD", Map.of("Risk above (%)", enterBp, "Calm at or below (%)", 1_000));
    }
}
