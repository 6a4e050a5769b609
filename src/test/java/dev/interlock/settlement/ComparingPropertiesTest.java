package dev.interlock.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Bulk;
import dev.interlock.fact.Difference;
import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.fact.Registration;
import dev.interlock.fact.SettlementLine;
import dev.interlock.fact.SettlementSum;
import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Over random settlements: what comparing leaves does not depend on how they came, and adds up to the paisa. */
class ComparingPropertiesTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int BOOKS = 300;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final RateCard CARD = RateCard.of(Rulebook.read(Path.of("rules"), Path.of("decision-tables")));

    @Test
    void any_order_and_any_repetition_leave_the_same() {
        System.out.printf("ComparingPropertiesTest: %d books, seed %d%n", BOOKS, SEED);
        var random = new Random(SEED);
        for (int i = 0; i < BOOKS; i++) {
            List<Bulk> told = RandomSettlements.of(random, TODAY);
            List<Registration> left = left(told);

            List<Bulk> again = new ArrayList<>(told);
            for (int repeated = random.nextInt(5); repeated > 0; repeated--) {
                again.add(told.get(random.nextInt(told.size())));
            }
            Collections.shuffle(again, random);

            assertThat(left(again)).as("books %d, seed %d", i, SEED).isEqualTo(left);
        }
    }

    @Test
    void what_is_reported_is_what_came_less_what_was_expected() {
        var random = new Random(SEED + 1);
        long reportedAny = 0;
        for (int i = 0; i < BOOKS; i++) {
            List<Bulk> told = RandomSettlements.of(random, TODAY);
            long reported = left(told).stream()
                    .filter(Difference.class::isInstance)
                    .mapToLong(one -> ((Difference) one).differencePaise())
                    .sum();
            assertThat(reported)
                    .as("books %d, seed %d", i, SEED)
                    .isEqualTo(RandomSettlements.received(told) - RandomSettlements.expected(told, CARD, TODAY));
            reportedAny += Math.abs(reported);
        }
        assertThat(reportedAny).as("something differs, seed %d", SEED).isPositive();
    }

    @Test
    void the_sums_of_settlements_that_are_paid_are_those_of_their_lines() {
        var random = new Random(SEED + 2);
        for (int i = 0; i < BOOKS; i++) {
            List<Bulk> told = RandomSettlements.of(random, TODAY);
            long summed = left(told).stream()
                    .filter(SettlementSum.class::isInstance)
                    .mapToLong(one -> ((SettlementSum) one).sumPaise())
                    .sum();
            List<SettlementLine> lines = told.stream()
                    .filter(SettlementLine.class::isInstance)
                    .map(SettlementLine.class::cast)
                    .toList();
            Set<String> paid = lines.stream()
                    .filter(line -> line.status() == SettlementLine.Status.RELEASED)
                    .map(SettlementLine::settlementId)
                    .collect(Collectors.toSet());
            long ofPaid = lines.stream()
                    .filter(line -> paid.contains(line.settlementId()))
                    .mapToLong(SettlementLine::amountPaise)
                    .sum();
            assertThat(summed).as("books %d, seed %d", i, SEED).isEqualTo(ofPaid);
        }
    }

    @Test
    void what_is_awaited_is_what_is_expected_of_everything_of_which_nothing_was_paid() {
        var random = new Random(SEED + 3);
        long awaitedAny = 0;
        for (int i = 0; i < BOOKS; i++) {
            List<Bulk> told = RandomSettlements.of(random, TODAY);
            long awaited = left(told).stream()
                    .filter(ExpectedSettlement.class::isInstance)
                    .mapToLong(one -> ((ExpectedSettlement) one).amountPaise())
                    .sum();
            List<Bulk> unpaid = RandomSettlements.unpaid(told);
            assertThat(awaited)
                    .as("books %d, seed %d", i, SEED)
                    .isEqualTo(RandomSettlements.expected(unpaid, CARD, LocalDate.MAX));
            awaitedAny += Math.abs(awaited);
        }
        assertThat(awaitedAny).as("something is awaited, seed %d", SEED).isPositive();
    }

    private static List<Registration> left(List<Bulk> told) {
        var books = new Books();
        told.forEach(books::tell);
        return books.compare(CARD, TODAY);
    }
}
