package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.SHIPPED;
import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.engine.Change;
import dev.interlock.policy.CapacityLine;
import dev.interlock.rulebook.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivationTest {

    private final House house = House.alone();
    private final BrandDesk desk = house.brand("acme", ClockKind.POSTED);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void changed_rows_change_conclusions_in_a_decision_of_their_own() {
        decided(desk, MORNING, lane("Pune", 70));
        Rulebook stricter = House.noticingFrom(6_000);

        var answer = (Answer.Decided) await(desk.activate(stricter, Mandate.deployed("analyst")));

        assertThat(answer.rulebook()).isEqualTo(stricter.id());
        assertThat(answer.decision().signals())
                .extracting(ConclusionChange::change)
                .containsExactly(ConclusionChange.Kind.RAISED);
        assertThat(house.brands.all().get(0).rulebook()).isEqualTo(stricter.id());
    }

    @Test
    void changed_rules_keep_the_identity_of_what_still_stands() {
        UUID raised = decided(desk, MORNING, lane("Pune", 85))
                .decision()
                .signals()
                .get(0)
                .id();

        var answer = (Answer.Decided) await(desk.activate(House.poisoned(), Mandate.deployed("engineer")));
        var cleared = decided(desk, MORNING, lane("Pune", 1, MORNING.plusSeconds(1)));

        assertThat(answer.decision().signals()).isEmpty();
        assertThat(cleared.decision().signals().get(0).id()).isEqualTo(raised);
    }

    @Test
    void rolling_back_is_activating_the_older_one() {
        UUID raised = decided(desk, MORNING, lane("Pune", 85))
                .decision()
                .signals()
                .get(0)
                .id();
        await(desk.activate(House.noticingFrom(9_000), Mandate.deployed("analyst")));

        var back = (Answer.Decided) await(desk.activate(SHIPPED, Mandate.deployed("analyst")));

        assertThat(back.rulebook()).isEqualTo(SHIPPED.id());
        assertThat(back.decision().signals()).singleElement().satisfies(signal -> assertThat(signal.id())
                .isNotEqualTo(raised));
    }

    @Test
    void requests_wait_while_a_rulebook_is_activated_and_none_is_lost() {
        var answers = new ArrayList<CompletionStage<Answer>>();
        for (int i = 0; i < 50; i++) {
            answers.add(desk.accept(new Posted("integrator", null, MORNING, List.of(lane("C-" + i, 85)))));
            if (i == 20) {
                desk.activate(House.poisoned(), Mandate.deployed("engineer"));
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(await(answer)).isInstanceOf(Answer.Decided.class));
        assertThat(house.tools.memory().standing("acme")).hasSize(50);
    }

    @Test
    void what_was_told_while_other_rules_were_made_ready_counts_when_they_decide() {
        decided(desk, MORNING, lane("Pune", 85), lane("Agra", 85));
        try (var beside = new Beside(house.tools, House.poisoned(), House.ZONE)) {
            beside.catchUp(await(desk.held()));
            Instant later = MORNING.plusSeconds(60);
            decided(desk, later, lane("Pune", 1, later), lane("Agra", 125, later), lane("Delhi", 90, later));
            beside.catchUp(await(desk.held()));

            assertThat(beside.all().changes())
                    .allMatch(change -> change.kind() == Change.Kind.RAISED)
                    .extracting(Change::conclusion)
                    .containsExactlyElementsOf(beside.session().conclusions())
                    .hasSize(2);
        }
        assertThat(((Answer.Decided) await(desk.activate(House.poisoned(), Mandate.deployed("engineer"))))
                        .decision()
                        .signals())
                .as("the rules of before conclude the same")
                .isEmpty();
    }

    @Test
    void a_rulebook_whose_rules_fail_on_what_is_known_is_refused_and_the_old_one_decides() {
        decided(desk, MORNING, lane(House.POISON, 120));

        Answer refused = await(desk.activate(House.poisoned(), Mandate.deployed("engineer")));

        assertThat(refused).isInstanceOf(Answer.Refused.class);
        assertThat(decided(desk, MORNING, lane("Pune", 85)).rulebook()).isEqualTo(SHIPPED.id());
    }

    @Test
    void a_rulebook_that_nobody_could_read_again_is_refused() {
        CapacityLine line = SHIPPED.rows(CapacityLine.class).get(0);
        Rulebook torn = SHIPPED.withRows(List.of(new CapacityLine(
                line.at(), line.row(), line.courier(), 6_000, line.insufficientBp(), line.actWithinHours())));

        assertThatThrownBy(() -> desk.activate(torn, Mandate.deployed("analyst")))
                .isInstanceOf(RulebookRefused.class);
    }

    @Test
    void a_reload_reaches_all_brands_but_those_with_a_rulebook_of_their_own() {
        BrandDesk own = house.brand("own", ClockKind.POSTED);
        await(own.activate(House.noticingFrom(9_000), Mandate.deployed("analyst")));
        Rulebook next = House.noticingFrom(6_000);

        Activation activation = house.brands.reload(next, "admin");

        assertThat(activation.answers()).containsOnlyKeys("acme");
        assertThat(activation.elsewhere()).isEmpty();
        assertThat(house.brands.activeRulebook()).isSameAs(next);
        assertThat(await(desk.rulebook()).id()).isEqualTo(next.id());
        assertThat(await(own.rulebook()).id())
                .isEqualTo(House.noticingFrom(9_000).id());
    }

    @Test
    void a_reload_in_one_process_is_followed_in_the_others() {
        try (House other = house.neighbour()) {
            BrandDesk elsewhere = other.brand("elsewhere", ClockKind.POSTED);
            house.brands.reload(House.noticingFrom(6_000), "admin");

            other.brands.round();

            assertThat(await(elsewhere.rulebook()).id())
                    .isEqualTo(house.brands.activeRulebook().id());
        }
    }
}
