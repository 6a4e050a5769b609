package dev.interlock.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Opened;
import dev.interlock.rulebook.Rulebook;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What goes ahead without asking, and what waits. Histories are random:
 * {@code -Dinterlock.grants.histories=10000} makes the long run, {@code -Dseed=…} repeats one.
 */
class GrantsTest {

    private static final int HISTORIES = Integer.getInteger("interlock.grants.histories", 200);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void two_that_fit_alone_do_not_go_ahead_together_when_their_sum_is_too_much() {
        try (var desk = new Desk()) {
            desk.tell(
                    Facts.campaign(Campaign.Channel.META, "C-1", 5_000_000, desk.later()),
                    Facts.target("C-1", "800001", CampaignGeoTarget.Mode.INCLUDE, desk.later()),
                    Facts.target("C-1", "800002", CampaignGeoTarget.Mode.INCLUDE, desk.later()),
                    Facts.spend("C-1", "800001", Desk.DAY.minusDays(1), 900_000, desk.later()),
                    Facts.spend("C-1", "800002", Desk.DAY.minusDays(1), 900_000, desk.later()));
            desk.tell(
                    Facts.window("800001", Desk.DAY.minusDays(1), Facts.BAD, desk.later()),
                    Facts.window("800002", Desk.DAY.minusDays(1), Facts.BAD, desk.later()));

            assertThat(desk.state(desk.opened().get(0))).isEqualTo(State.GRANTED);
            assertThat(desk.state(desk.opened().get(1))).isEqualTo(State.AWAITING_APPROVAL);
        }
    }

    @Test
    void however_it_is_sliced_no_grant_takes_its_day_above_its_limits() {
        System.out.printf("GrantsTest: %d histories, seed %d%n", HISTORIES, SEED);
        long grants = 0;
        Set<State> states = EnumSet.noneOf(State.class);
        for (int i = 0; i < HISTORIES; i++) {
            try (var desk = new RandomDesk(new Random(SEED + i), Desk.LIMITED)) {
                grants += desk.history().grants();
                states.addAll(desk.states());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=%d -Dinterlock.grants.histories=1".formatted(SEED + i), e);
            }
        }
        assertThat(grants).as("grants in all histories").isGreaterThan(HISTORIES);
        assertThat(HISTORIES < 100 || states.equals(EnumSet.range(State.SUSPENDED, State.LIFTED)))
                .as("every state was reached: %s", states)
                .isTrue();
    }

    @Test
    void what_an_edited_table_lifts_waits_for_a_person_when_it_is_much_at_once() {
        try (var desk = new Desk()) {
            inForce(desk, "800001", "800002", "800003");
            desk.adopt(Desk.LIMITED.withRows(List.of(Limits.lineThatNobodyCrosses(Desk.LIMITED))));

            assertThat(lifts(desk)).hasSize(3).allMatch(id -> desk.state(id) == State.AWAITING_APPROVAL);
            assertThat(desk.act("analyst", new Act.Approve(lifts(desk).get(0), null)))
                    .isInstanceOf(Acted.Refused.class);
            assertThat(desk.act("lead", new Act.Approve(lifts(desk).get(0), null)))
                    .isInstanceOf(Acted.Done.class);
        }
    }

    @Test
    void what_an_edited_table_lifts_goes_ahead_when_it_is_little() {
        try (var desk = new Desk()) {
            inForce(desk, "800001", "800002");
            desk.adopt(Desk.LIMITED.withRows(List.of(Limits.lineThatNobodyCrosses(Desk.LIMITED))));

            assertThat(lifts(desk)).hasSize(2).allMatch(id -> desk.state(id) == State.GRANTED);
        }
    }

    private static void inForce(Desk desk, String... pins) {
        desk.tell(Facts.campaign(Campaign.Channel.META, "C-1", 10_000_000, desk.later()));
        for (String pin : pins) {
            desk.tell(
                    Facts.target("C-1", pin, CampaignGeoTarget.Mode.INCLUDE, desk.later()),
                    Facts.spend("C-1", pin, Desk.DAY.minusDays(1), 900_000, desk.later()),
                    Facts.window(pin, Desk.DAY.minusDays(1), Facts.BAD, desk.later()));
            desk.act("ads", new Act.Report(desk.last(), Execution.Outcome.CARRIED_OUT, null, Map.of(), Map.of(), null));
        }
    }

    private static List<UUID> lifts(Desk desk) {
        return desk.registrations().stream()
                .filter(Opened.class::isInstance)
                .map(Opened.class::cast)
                .filter(opened -> opened.intervention().equals("AdjustmentLift"))
                .map(Opened::id)
                .toList();
    }

    @Test
    void the_ledger_protests_when_a_table_lets_everything_go_ahead() {
        Rulebook lax = Desk.LIMITED.withRows(Limits.ofEverything());

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        try (var desk = new RandomDesk(new Random(i), lax)) {
                            desk.history();
                        }
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("moves");
    }
}
