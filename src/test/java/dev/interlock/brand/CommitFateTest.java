package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.brand.TornDatabase.Tear;
import dev.interlock.journal.StoredConclusion;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a commit, what callers are told is what the journal says. */
class CommitFateTest {

    private final TornDatabase torn = new TornDatabase(House.freshDatabase());
    private final House house = House.on(torn.database());
    private final BrandDesk desk = house.brand("acme", ClockKind.POSTED);

    @BeforeEach
    void begin() {
        decided(desk, MORNING, lane("Pune", 85));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_commit_whose_answer_was_lost_is_answered_as_committed() {
        long before = last();
        torn.tear(Tear.AFTER_COMMIT);

        assertThat(decided(desk, MORNING, lane("Agra", 120)).position()).isEqualTo(before + 1);

        assertThat(standing()).containsExactlyInAnyOrder("Agra|North|2026-11-20", "Pune|North|2026-11-20");
        goesOnAfter(last());
    }

    @Test
    void a_commit_that_never_arrived_is_answered_as_refused() {
        long before = last();
        torn.tear(Tear.BEFORE_COMMIT);

        assertThatThrownBy(() -> decided(desk, MORNING, lane("Agra", 120)))
                .isInstanceOfSatisfying(NotCommitted.class, refused -> assertThat(refused.fateKnown())
                        .isTrue());

        assertThat(standing()).containsExactly("Pune|North|2026-11-20");
        goesOnAfter(before);
    }

    @Test
    void after_a_refused_commit_memory_is_what_was_committed() {
        torn.tear(Tear.INSTEAD_OF_COMMIT);

        assertThatThrownBy(() -> decided(desk, MORNING.plusSeconds(60), lane("Pune", 1, MORNING.plusSeconds(1))))
                .isInstanceOf(NotCommitted.class);

        assertThat(standing()).containsExactly("Pune|North|2026-11-20");
        assertThat(decided(desk, MORNING, lane("Pune", 85)).unchanged()).isEqualTo(1);
        assertThat(house.journal().verify("acme")).isEmpty();
    }

    private long last() {
        return BrandDesk.joined(desk.stand()).position();
    }

    private void goesOnAfter(long position) {
        assertThat(decided(desk, MORNING, lane("Goa", 120)).position()).isEqualTo(position + 1);
        assertThat(house.journal().verify("acme")).isEmpty();
    }

    private List<String> standing() {
        return house.tools.memory().standing("acme").stream()
                .map(StoredConclusion::key)
                .map(key -> key.target())
                .toList();
    }
}
