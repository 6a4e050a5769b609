package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.POISON;
import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static dev.interlock.brand.House.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.LaneCapacity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule that fails costs one request, and only until another rulebook takes it. */
class QuarantineTest {

    private static final ConclusionKey POISONED_LANE =
            ConclusionKey.of(LaneCapacity.class, "Delhivery", POISON + "|North|2026-11-20");

    private final House house = House.alone();
    private final BrandDesk desk = house.brand("acme", ClockKind.POSTED);

    @BeforeEach
    void poison() {
        assertThat(await(desk.activate(House.poisoned(), Mandate.deployed("test"))))
                .isInstanceOf(Answer.Decided.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_request_on_which_a_rule_fails_is_kept_apart_with_the_rules_name() {
        var answer = (Answer.Quarantined) post(desk, MORNING, lane(POISON, 120));

        assertThat(answer.ruleId()).isIn("XX-01", "LW-17", "LW-18");
        assertThat(answer.message()).contains("LaneCapacity");
        assertThat(entries().get(entries().size() - 1).kind()).isEqualTo(EntryKind.QUARANTINED);
        assertThat(house.journal().verify("acme")).isEmpty();
    }

    @Test
    void the_others_of_the_group_are_told_all_the_same() {
        var answers = new ArrayList<CompletionStage<Answer>>();
        for (String centre : List.of("Pune", POISON, "Agra")) {
            answers.add(desk.accept(new Posted("integrator", null, MORNING, List.of(lane(centre, 120)))));
        }

        assertThat(await(answers.get(0))).isInstanceOf(Answer.Decided.class);
        assertThat(await(answers.get(1))).isInstanceOf(Answer.Quarantined.class);
        assertThat(((Answer.Decided) await(answers.get(2))).decision().signals())
                .hasSize(1);
        assertThat(await(desk.why(POISONED_LANE))).isEmpty();
    }

    @Test
    void a_repeat_of_a_quarantined_request_gets_its_first_answer() {
        var posted = new Posted("integrator", "k-1", MORNING, List.of(lane(POISON, 120)));
        Answer first = await(desk.accept(posted));

        assertThat(await(desk.accept(posted))).isEqualTo(first);
        assertThat(await(desk.accept(new Posted("integrator", "k-1", MORNING, List.of(lane(POISON, 121))))))
                .isInstanceOf(Answer.KeyReused.class);
    }

    @Test
    void another_rulebook_takes_what_was_quarantined() {
        post(desk, MORNING, lane(POISON, 120));
        decided(desk, MORNING.plusSeconds(60), lane("Pune", 85));

        await(desk.activate(House.SHIPPED, Mandate.deployed("test")));

        assertThat(await(desk.why(POISONED_LANE))).isPresent();
        assertThat(entries().stream().map(Entry::kind))
                .endsWith(EntryKind.RULEBOOK_ACTIVATED, EntryKind.RETRIED, EntryKind.REGISTERED, EntryKind.OPENED);
        assertThat(house.tools.memory().quarantined("acme")).isEmpty();
        assertThat(decided(desk, null, lane(POISON, 120)).unchanged()).isEqualTo(1);
    }

    @Test
    void what_is_quarantined_does_not_come_back_with_a_restart() {
        post(desk, MORNING, lane(POISON, 120));
        house.close();

        try (House next = house.neighbour()) {
            assertThat(await(next.brands.desk("acme").why(POISONED_LANE))).isEmpty();
            assertThat(next.tools.memory().quarantined("acme")).hasSize(1);
        }
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        house.journal().read("acme", 1, entries::add);
        return entries;
    }
}
