package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static dev.interlock.brand.House.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.fact.Fact;
import dev.interlock.journal.StoredConclusion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final Duration LEASE = Duration.ofSeconds(2);

    private final House house = House.alone();
    private final BrandDesk desk = house.brand("acme", ClockKind.POSTED);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_brand_has_one_owner() {
        try (House other = house.neighbour()) {
            assertThatThrownBy(() -> other.brands.desk("acme"))
                    .isInstanceOfSatisfying(NotOwner.class, not -> assertThat(not.retryAfterSeconds())
                            .isPositive());
            assertThat(other.brands.all()).extracting(BrandView::ownedHere).containsExactly(false);
        }
    }

    @Test
    void a_brand_given_up_is_taken_over_with_everything_it_concluded() {
        LocalDate sunday = LocalDate.of(2026, 11, 15);
        decided(desk, MORNING, week("800001", sunday.minusDays(7), 40), week("800001", sunday, 40), lane("Pune", 85));
        List<UUID> before = standing();
        house.close();

        try (House next = house.neighbour()) {
            Answer.Decided answer = decided(next.brands.desk("acme"), null, lane("Pune", 85));

            assertThat(answer.unchanged()).isEqualTo(1);
            assertThat(answer.decision().signals()).isEmpty();
            assertThat(standing()).isEqualTo(before).isNotEmpty();
            assertThat(next.journal().verify("acme")).isEmpty();
        }
    }

    @Test
    void who_was_fenced_commits_nothing_answers_not_owner_and_steps_down() throws Exception {
        decided(desk, MORNING, lane("Pune", 85));
        house.tools.ledger().takeOver("acme");
        long position = position();
        List<UUID> before = standing();

        assertThatThrownBy(() -> decided(desk, MORNING, lane("Agra", 120))).isInstanceOf(NotOwner.class);

        assertThat(standing()).isEqualTo(before);
        assertThat(position()).isEqualTo(position);
        assertThat(house.journal().verify("acme")).isEmpty();
        assertThat(count("known_fact WHERE type = 'CourierCapacity'")).isEqualTo(1);
        assertThat(count("decision")).isEqualTo(2);
    }

    @Test
    void who_stepped_down_takes_over_again_when_nobody_else_does() {
        decided(desk, MORNING);
        house.tools.ledger().takeOver("acme");
        assertThatThrownBy(() -> decided(desk, MORNING, lane("Agra", 120))).isInstanceOf(NotOwner.class);

        house.brands.round();

        assertThat(decidedWithPatience(house, lane("Agra", 120)).accepted()).isEqualTo(1);
    }

    @Test
    void a_silent_owner_is_not_waited_for() throws Exception {
        decided(desk, MORNING, lane("Pune", 85));
        Thread.sleep(LEASE.toMillis() + 100); // Nobody beats for the first house.

        try (House other = house.neighbour(LEASE)) {
            assertThat(decidedWithPatience(other, lane("Pune", 85)).unchanged()).isEqualTo(1);
            assertThatThrownBy(() -> decided(desk, MORNING, lane("Agra", 120))).isInstanceOf(NotOwner.class);
            assertThat(other.journal().verify("acme")).isEmpty();
        }
    }

    @Test
    void an_owner_that_beats_is_left_alone() throws Exception {
        var heart = Executors.newSingleThreadScheduledExecutor();
        heart.scheduleAtFixedRate(house.brands::beat, 0, LEASE.toMillis() / 10, TimeUnit.MILLISECONDS);
        try (House other = house.neighbour(LEASE)) {
            Thread.sleep(LEASE.toMillis() * 2);

            assertThatThrownBy(() -> other.brands.desk("acme")).isInstanceOf(NotOwner.class);
        } finally {
            heart.shutdownNow();
        }
        assertThat(decided(desk, MORNING, lane("Pune", 85)).accepted()).isEqualTo(1);
    }

    @Test
    void who_loses_its_connection_stays_owner_when_nobody_was_faster() throws Exception {
        decided(desk, MORNING, lane("Pune", 85));
        long position = position();
        try (Connection connection = house.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        }

        house.brands.beat();

        assertThat(decided(desk, MORNING, lane("Agra", 120)).position()).isEqualTo(position + 1);
        try (House other = house.neighbour()) {
            assertThatThrownBy(() -> other.brands.desk("acme")).isInstanceOf(NotOwner.class);
        }
    }

    @Test
    void a_commit_that_stands_still_is_not_waited_for() throws Exception {
        decided(desk, MORNING, lane("Pune", 85));
        long position = position();
        try (Connection stopped = house.database.getConnection();
                Statement commit = stopped.createStatement()) {
            stopped.setAutoCommit(false);
            commit.execute("UPDATE brand_head SET position = position + 1");

            assertThat(house.tools.ledger().takeOver("acme").position()).isEqualTo(position);
        }
    }

    @Test
    void a_rebuilt_desk_concludes_what_was_committed_without_a_new_entry() {
        decided(desk, MORNING, lane("Pune", 85), lane("Agra", 120));
        long position = position();
        house.close();

        try (House next = house.neighbour()) {
            assertThat(await(next.brands.desk("acme").rulebook())).isNotNull();
            assertThat(next.brands.all().get(0).position()).isEqualTo(position);
        }
    }

    private static Answer.Decided decidedWithPatience(House house, Fact fact) {
        for (int tries = 0; ; tries++) {
            try {
                return decided(house.brands.desk("acme"), MORNING, fact);
            } catch (NotOwner e) {
                if (tries > 50) {
                    throw e;
                }
                house.brands.round();
            }
        }
    }

    private long position() {
        return house.brands.all().get(0).position();
    }

    private List<UUID> standing() {
        return house.tools.memory().standing("acme").stream()
                .map(StoredConclusion::id)
                .sorted()
                .toList();
    }

    private long count(String table) throws SQLException {
        try (Connection connection = house.database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
