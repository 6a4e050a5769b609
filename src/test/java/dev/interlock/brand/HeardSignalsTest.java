package dev.interlock.brand;

import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.approval.Heard;
import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.Department;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who heard which signal is in the journal, and outlives the process. */
class HeardSignalsTest {

    private static final Instant MORNING = House.MORNING;

    private final House house = House.alone();
    private final BrandDesk desk = house.brand("acme", ClockKind.POSTED);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_acknowledgement_and_an_escalation_outlive_the_process() {
        UUID full = lane("FC-1", 101);
        UUID fuller = lane("FC-2", 120);
        await(desk.act("caller", new Act.Acknowledge(full, Department.LOGISTICS, "They send another van."), null));
        Decision late = decided(desk, MORNING.plus(Duration.ofHours(4))).decision();
        assertThat(late.deliveries())
                .as("operations were informed before; now they hear that logistics is silent")
                .containsExactly(
                        new Decision.Delivery(fuller, Department.LOGISTICS, Heard.State.ESCALATED),
                        new Decision.Delivery(fuller, Department.OPERATIONS, Heard.State.OPEN));
        house.close();

        try (House next = house.neighbour()) {
            BrandDesk again = next.brands.desk("acme");
            assertThat(await(again.known(Acknowledgement.key(full, Department.LOGISTICS))))
                    .isPresent();
            assertThat(await(again.act("caller", new Act.Acknowledge(full, Department.LOGISTICS, null), null)))
                    .isInstanceOf(ActAnswer.Repeated.class);

            var done = (ActAnswer.Done)
                    await(again.act("caller", new Act.Acknowledge(fuller, Department.LOGISTICS, null), null));

            assertThat(done.decided().decision().deliveries())
                    .containsExactly(
                            new Decision.Delivery(fuller, Department.LOGISTICS, Heard.State.ACKNOWLEDGED),
                            new Decision.Delivery(fuller, Department.OPERATIONS, Heard.State.OPEN));
            assertThat(next.journal().verify("acme")).isEmpty();
        }
    }

    @Test
    void what_expired_stays_so_and_what_was_said_of_a_signal_goes_with_it() {
        UUID full = lane("FC-1", 101);
        decided(desk, MORNING.plus(Duration.ofHours(24)));
        assertThat(await(desk.known(Acknowledgement.key(full, Department.LOGISTICS))))
                .hasValueSatisfying(
                        one -> assertThat(((Acknowledgement) one).answer()).isEqualTo(Acknowledgement.Answer.EXPIRED));
        var refused = (ActAnswer.Refused)
                await(desk.act("caller", new Act.Acknowledge(full, Department.LOGISTICS, null), null));
        assertThat(refused.why()).isEqualTo(Acted.Why.OUT_OF_TURN);

        Instant later = MORNING.plus(Duration.ofHours(25));
        decided(desk, later, House.lane("FC-1", 10, later));

        assertThat(await(desk.known(Acknowledgement.key(full, Department.LOGISTICS))))
                .isEmpty();
        assertThat(house.journal().verify("acme")).isEmpty();
    }

    @Test
    void another_rulebook_keeps_identities_and_what_was_heard() {
        UUID full = lane("FC-1", 101);
        await(desk.act("caller", new Act.Acknowledge(full, Department.LOGISTICS, null), null));

        var activated = (Answer.Decided) await(desk.activate(House.poisoned(), Mandate.deployed("test")));

        assertThat(activated.decision().signals()).isEmpty();
        assertThat(activated.decision().deliveries()).isEmpty();
        assertThat(await(desk.act("caller", new Act.Acknowledge(full, Department.LOGISTICS, null), null)))
                .isInstanceOf(ActAnswer.Repeated.class);
    }

    @Test
    void a_lane_that_comes_to_be_full_is_told_anew() {
        UUID lane = lane("FC-1", 85);
        await(desk.act("caller", new Act.Acknowledge(lane, Department.LOGISTICS, null), null));

        Instant later = MORNING.plus(Duration.ofHours(1));
        Decision full = decided(desk, later, House.lane("FC-1", 110, later)).decision();

        assertThat(full.signals().get(0).id()).isEqualTo(lane);
        assertThat(full.deliveries()).contains(new Decision.Delivery(lane, Department.LOGISTICS, Heard.State.OPEN));
    }

    private UUID lane(String centre, int booked) {
        return decided(desk, MORNING, House.lane(centre, booked)).decision().signals().stream()
                .filter(one -> one.type().equals("LaneCapacity"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
