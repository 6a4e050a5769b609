package dev.interlock.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What goes ahead without asking, and what waits. */
class GrantsTest {

    @Test
    void two_that_fit_alone_do_not_go_ahead_together_when_their_sum_is_too_much() {
        try (var desk = new Desk()) {
            desk.tell(
                    Desk.campaign("C-1", 5_000_000),
                    Desk.target("C-1", "800001"),
                    Desk.target("C-1", "800002"),
                    Desk.spend("C-1", "800001", 900_000),
                    Desk.spend("C-1", "800002", 900_000));
            desk.tell(Desk.window("800001", 400, Desk.MORNING), Desk.window("800002", 400, Desk.MORNING));

            assertThat(desk.rulings()).hasSize(1);
            assertThat(desk.state(desk.opened().get(0))).isEqualTo(State.GRANTED);
            assertThat(desk.state(desk.opened().get(1))).isEqualTo(State.AWAITING_APPROVAL);
        }
    }
}
