package dev.interlock.reconciling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.brand.Answer;
import dev.interlock.brand.Brands;
import dev.interlock.brand.ClockKind;
import dev.interlock.brand.Posted;
import dev.interlock.database.TestDatabase;
import dev.interlock.fact.Billable;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.ExpectedSettlement;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementLine;
import dev.interlock.journal.Memory;
import dev.interlock.journal.Reconciliation;
import dev.interlock.journal.Reconciliation.State;
import dev.interlock.journal.Reconciliations;
import dev.interlock.settlement.AccountKey;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When comparisons begin, and how they go on. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class NightlyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ITEMS = 40;

    @Inject
    Nightly nightly;

    @Inject
    Brands brands;

    @Inject
    DataSource database;

    private String brand;

    @BeforeEach
    void a_new_brand() {
        brand = "n" + UUID.randomUUID().toString().substring(0, 8);
        brands.create(brand, ZONE, ClockKind.POSTED, "test");
    }

    @Test
    void a_comparison_is_due_at_two_in_the_night_of_the_brand_and_once() {
        tell(at(1, 59), settled());
        nightly.round();
        assertThat(nightly.newest(brand, 10)).isEmpty();

        tell(at(2, 0), List.of());
        nightly.round();
        Reconciliation done = ended();
        assertThat(done.day()).isEqualTo(DAY);
        assertThat(done.askedBy()).isEqualTo("interlock");
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts().lines()).isEqualTo(ITEMS);

        nightly.round();
        assertThat(nightly.newest(brand, 10)).hasSize(1);

        tell(at(2, 0).plus(Duration.ofDays(1)), List.of());
        nightly.round();
        ended();
        assertThat(nightly.newest(brand, 10)).hasSize(2);
    }

    @Test
    void a_brand_that_settles_nothing_is_not_compared() {
        tell(at(3, 0), List.of());

        nightly.round();

        assertThat(nightly.newest(brand, 10)).isEmpty();
    }

    @Test
    void what_a_process_left_goes_on_where_it_was() {
        tell(at(3, 0), settled());
        var store = new Reconciliations(database);
        Reconciliation left = new Reconciliation(
                UUID.randomUUID(),
                brand,
                DAY,
                brands.all().stream()
                        .filter(one -> one.name().equals(brand))
                        .findFirst()
                        .orElseThrow()
                        .position(),
                brands.rulebookOf(brand).id(),
                "interlock",
                State.RUNNING,
                null,
                Reconciliation.Counts.NONE,
                Instant.parse("2026-11-19T21:00:00Z"),
                null,
                null);
        store.begin(left).orElseThrow();
        store.save(left.through(
                new AccountKey("RAZORPAY", item(29), BillableEvent.PAYMENT),
                new Reconciliation.Counts(30, 30, 0, 0, 90, 0, 0)));
        assertThatThrownBy(() -> nightly.begin(brand, "somebody")).isInstanceOf(AlreadyRunning.class);

        nightly.round();

        Reconciliation done = ended();
        assertThat(done.id()).isEqualTo(left.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts().accounts()).isEqualTo(ITEMS);
        assertThat(done.counts().lines()).isEqualTo(ITEMS);
    }

    @Test
    void what_is_awaited_is_summed_whole_when_a_comparison_goes_on_where_it_was() {
        tell(at(3, 0), settled().stream().filter(Billable.class::isInstance).toList());
        var store = new Reconciliations(database);
        Reconciliation done = nightly.begin(brand, "somebody");
        ended();
        Map<FactKey, ExpectedSettlement> whole = awaited();
        assertThat(whole.values()).extracting(ExpectedSettlement::items).containsExactly((long) ITEMS);
        tell(at(3, 1), List.of(line(0)));
        Reconciliation left = store.begin(new Reconciliation(
                        UUID.randomUUID(),
                        brand,
                        DAY,
                        done.position() + 10_000,
                        done.rulebook(),
                        "interlock",
                        State.RUNNING,
                        null,
                        Reconciliation.Counts.NONE,
                        done.startedAt().plusMillis(1),
                        null,
                        null))
                .orElseThrow();
        store.save(left.through(
                new AccountKey("RAZORPAY", item(29), BillableEvent.PAYMENT),
                new Reconciliation.Counts(30, 1, 0, 29, 0, 0, 0)));

        nightly.round();
        ended();

        assertThat(awaited().keySet()).isEqualTo(whole.keySet());
        assertThat(awaited().values())
                .extracting(ExpectedSettlement::items)
                .as("one was settled meanwhile")
                .containsExactly(ITEMS - 1L);

        tell(at(3, 2), settled());
        nightly.begin(brand, "somebody");
        ended();
        assertThat(awaited()).as("all is settled").isEmpty();
    }

    private Map<FactKey, ExpectedSettlement> awaited() {
        return new Memory(database).known(brand, ExpectedSettlement.class);
    }

    @Test
    void one_that_was_cancelled_does_not_go_on() {
        tell(at(3, 0), settled());
        var store = new Reconciliations(database);
        Reconciliation begun = nightly.begin(brand, "somebody");
        ended();

        assertThat(nightly.cancel(brand, begun.id()).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(store.save(begun.ended(State.CANCELLED, Instant.now(), null)))
                .as("an end is not taken back")
                .isFalse();
    }

    private Reconciliation ended() {
        Predicate<Reconciliation> running = one -> one.state() == State.RUNNING;
        Instant patience = Instant.now().plus(PATIENCE);
        while (nightly.newest(brand, 1).stream().anyMatch(running)) {
            assertThat(Instant.now()).as("the reconciliation ends").isBefore(patience);
        }
        return nightly.newest(brand, 1).get(0);
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private void tell(Instant asOf, List<Fact> facts) {
        Answer answer = brands.desk(brand)
                .accept(new Posted("integrator", null, asOf, facts))
                .toCompletableFuture()
                .join();
        assertThat(answer).isInstanceOf(Answer.Decided.class);
    }

    private static String item(int number) {
        return "P-%03d".formatted(number);
    }

    private static List<Fact> settled() {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < ITEMS; i++) {
            facts.add(new Billable(
                    "RAZORPAY",
                    item(i),
                    BillableEvent.PAYMENT,
                    null,
                    null,
                    null,
                    null,
                    1,
                    100_000,
                    0,
                    0,
                    DAY.minusDays(2),
                    at(1, 0)));
            facts.add(line(i));
        }
        return facts;
    }

    private static SettlementLine line(int number) {
        return new SettlementLine(
                "RAZORPAY",
                "S-1",
                number + 1,
                item(number),
                BillableEvent.PAYMENT,
                SettlementComponent.PRINCIPAL,
                null,
                99_000,
                SettlementLine.Status.RELEASED,
                null,
                DAY.minusDays(1),
                at(1, 0));
    }
}
