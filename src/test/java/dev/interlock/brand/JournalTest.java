package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.journal.BadPage;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.EntryView;
import dev.interlock.journal.FactView;
import dev.interlock.journal.Page;
import dev.interlock.journal.Readings;
import dev.interlock.journal.StoredConclusion.Kind;
import dev.interlock.journal.StoredConclusion.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What auditors and readers find of a brand: the chain, and everything page by page. */
class JournalTest {

    private static House house;
    private static int brands;

    private final String brand = "brand-" + ++brands;
    private final Readings readings = new Readings(house.database);

    @BeforeAll
    static void open() {
        house = House.alone();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void tell() {
        BrandDesk desk = house.brand(brand, ClockKind.POSTED);
        for (String centre : new String[] {"Agra", "Goa", "Pune", "Surat", "Thane"}) {
            decided(desk, MORNING, lane(centre, 85));
        }
        decided(desk, MORNING, lane("Goa", 1, MORNING.plusSeconds(1)));
    }

    @Test
    void a_changed_payload_is_found() throws SQLException {
        update("payload = payload || ' '::bytea WHERE position = 4");

        assertThat(house.journal().verify(brand))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("payload at position 4"));
    }

    @Test
    void a_changed_header_is_found() throws SQLException {
        update("principal = 'somebody else' WHERE position = 4");

        assertThat(house.journal().verify(brand))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("position 4"));
    }

    @Test
    void a_lost_tail_is_found() throws SQLException {
        execute("DELETE FROM journal_entry WHERE brand = '%s' AND position > 9".formatted(brand));

        assertThat(house.journal().verify(brand))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("ends at position 9"));
    }

    @Test
    void the_chain_holds_without_a_payload_that_was_removed() throws SQLException {
        update("payload = NULL WHERE position = 4");

        assertThat(house.journal().verify(brand)).isEmpty();
        assertThat(readings.entries(brand, null, 100).items().get(3).payload()).isNull();
    }

    @Test
    void facts_are_read_page_by_page_in_key_order() {
        var keys = new ArrayList<String>();
        String after = null;
        do {
            Page<FactView> page = readings.facts(brand, "CourierCapacity", after, 2);
            page.items()
                    .forEach(fact ->
                            keys.add(fact.fact().path("fulfilmentCentre").asText()));
            after = page.next();
        } while (after != null);

        assertThat(keys).containsExactly("Agra", "Goa", "Pune", "Surat", "Thane");
    }

    @Test
    void conclusions_are_read_by_status_the_newest_first() {
        Page<ConclusionView> first = readings.conclusions(brand, Kind.SIGNAL, Status.ACTIVE, null, 3);
        Page<ConclusionView> second = readings.conclusions(brand, Kind.SIGNAL, Status.ACTIVE, first.next(), 3);

        assertThat(first.items()).extracting(ConclusionView::target).allMatch(target -> !target.startsWith("Agra"));
        assertThat(second.items()).extracting(ConclusionView::target).containsExactly("Agra|North|2026-11-20");
        assertThat(second.next()).isNull();
        assertThat(readings.conclusions(brand, Kind.SIGNAL, Status.CLEARED, null, 3)
                        .items())
                .singleElement()
                .satisfies(cleared -> assertThat(cleared.clearedAt()).isEqualTo(MORNING));
        assertThat(readings.conclusions(brand, Kind.SIGNAL, null, null, 100).items())
                .hasSize(5);
        assertThat(readings.conclusions(brand, Kind.INTERVENTION, null, null, 100)
                        .items())
                .isEmpty();
    }

    @Test
    void a_decision_is_read_with_its_rules_rows_and_facts() {
        UUID raisedBy = readings.conclusions(brand, Kind.SIGNAL, Status.CLEARED, null, 1)
                .items()
                .get(0)
                .raisedBy();

        var trace = readings.decision(brand, raisedBy).orElseThrow();

        var step = trace.path("changes").path(0).path("because").path("steps").path(0);
        assertThat(step.path("rule").path("sentence").asText()).contains("lane");
        assertThat(trace.toString()).contains("logistics.xlsx › Courier capacity!", "\"fulfilmentCentre\":\"Goa\"");
        assertThat(readings.decision("another", raisedBy)).isEmpty();
    }

    @Test
    void the_journal_is_read_page_by_page() {
        Page<EntryView> first = readings.entries(brand, null, 2);
        Page<EntryView> second = readings.entries(brand, first.next(), 2);

        assertThat(first.items())
                .extracting(EntryView::kind)
                .containsExactly(EntryKind.RULEBOOK_ACTIVATED, EntryKind.FACTS);
        assertThat(second.items()).extracting(EntryView::position).containsExactly(3L, 4L);
        assertThat(first.items().get(1).payload().path("facts")).hasSize(1);
    }

    @Test
    void decisions_are_read_on_from_a_position() {
        assertThat(readings.decisions(brand, 2, 100).items())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.decision().path("signals")).hasSize(1));
    }

    @Test
    void a_page_that_nobody_offered_is_refused() {
        assertThatThrownBy(() -> readings.facts(brand, "Campaign", "§", 10)).isInstanceOf(BadPage.class);
        assertThatThrownBy(() -> readings.entries(brand, "QWdyYQ", 10)).isInstanceOf(BadPage.class);
        assertThatThrownBy(() -> readings.entries(brand, null, 1_001)).isInstanceOf(BadPage.class);
    }

    private void update(String change) throws SQLException {
        execute("UPDATE journal_entry SET " + change + " AND brand = '" + brand + "'");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = house.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
