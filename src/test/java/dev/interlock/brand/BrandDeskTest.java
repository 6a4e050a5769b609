package dev.interlock.brand;

import static dev.interlock.brand.House.MORNING;
import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static dev.interlock.brand.House.post;
import static dev.interlock.brand.House.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.Problem;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.LaneCapacity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrandDeskTest {

    private static House house;
    private static int brands;

    private final String brand = "brand-" + ++brands;
    private final BrandDesk desk = house.brand(brand, ClockKind.POSTED);

    @BeforeAll
    static void open() {
        house = House.alone();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_request_is_answered_with_its_position_and_what_followed() {
        Answer.Decided answer = decided(desk, MORNING, lane("Pune", 85), lane("Agra", 10));

        assertThat(answer.position()).isEqualTo(2);
        assertThat(answer.accepted()).isEqualTo(2);
        assertThat(answer.rulebook()).isEqualTo(House.SHIPPED.id());
        assertThat(answer.decision().asOf()).isEqualTo(MORNING);
        assertThat(answer.decision().signals()).singleElement().satisfies(signal -> {
            assertThat(signal.change()).isEqualTo(ConclusionChange.Kind.RAISED);
            assertThat(signal.type()).isEqualTo("LaneCapacity");
            assertThat(signal.body().path("verdict").asText()).isEqualTo("NOTICE");
        });
    }

    @Test
    void positions_have_no_gap_and_the_chain_holds() {
        decided(desk, MORNING, lane("Pune", 85));
        decided(desk, MORNING, lane("Pune", 120, MORNING.plusSeconds(1)));
        decided(desk, MORNING, lane("Pune", 5, MORNING.plusSeconds(2)));

        assertThat(kinds())
                .containsExactly(
                        EntryKind.RULEBOOK_ACTIVATED,
                        EntryKind.FACTS,
                        EntryKind.REGISTERED,
                        EntryKind.OPENED,
                        EntryKind.FACTS,
                        EntryKind.REGISTERED,
                        EntryKind.FACTS,
                        EntryKind.REGISTERED,
                        EntryKind.CLOSED);
        assertThat(house.journal().verify(brand)).isEmpty();
    }

    @Test
    void a_conclusion_keeps_its_identity_while_it_stands_and_gets_another_when_it_comes_back() {
        UUID raised = onlySignal(decided(desk, MORNING, lane("Pune", 85))).id();
        var changed = onlySignal(decided(desk, MORNING, lane("Pune", 120, MORNING.plusSeconds(1))));
        var withdrawn = onlySignal(decided(desk, MORNING, lane("Pune", 5, MORNING.plusSeconds(2))));
        var again = onlySignal(decided(desk, MORNING, lane("Pune", 85, MORNING.plusSeconds(3))));

        assertThat(changed.id()).isEqualTo(raised);
        assertThat(changed.change()).isEqualTo(ConclusionChange.Kind.CHANGED);
        assertThat(withdrawn.id()).isEqualTo(raised);
        assertThat(withdrawn.change()).isEqualTo(ConclusionChange.Kind.WITHDRAWN);
        assertThat(again.id()).isNotEqualTo(raised);
    }

    @Test
    void act_by_counts_from_the_clock_at_which_a_signal_was_raised_however_it_changes() {
        LocalDate sunday = LocalDate.of(2026, 11, 15);
        var raised =
                geoRisk(decided(desk, MORNING, week("800001", sunday.minusDays(7), 40), week("800001", sunday, 40)));
        Instant later = MORNING.plus(Duration.ofHours(30));
        var changed = geoRisk(decided(desk, later, week("800001", sunday.plusDays(1), 45)));

        assertThat(raised.raisedAt()).isEqualTo(MORNING);
        assertThat(raised.actBy()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
        assertThat(changed.change()).isEqualTo(ConclusionChange.Kind.CHANGED);
        assertThat(changed.id()).isEqualTo(raised.id());
        assertThat(changed.raisedAt()).isEqualTo(MORNING);
        assertThat(changed.actBy()).isEqualTo(raised.actBy());
    }

    @Test
    void known_and_older_facts_are_counted_apart_and_have_no_effect() {
        decided(desk, MORNING, lane("Pune", 85));

        Answer.Decided answer = decided(desk, MORNING, lane("Pune", 85), lane("Pune", 120, MORNING.minusSeconds(60)));

        assertThat(answer.accepted()).isZero();
        assertThat(answer.unchanged()).isEqualTo(1);
        assertThat(answer.outdated()).isEqualTo(1);
        assertThat(answer.decision().signals()).isEmpty();
    }

    @Test
    void a_repeat_gets_the_first_answer_and_is_not_told_again() {
        var posted = new Posted("integrator", "k-1", MORNING, List.of(lane("Pune", 85)));
        Answer first = await(desk.accept(posted));
        decided(desk, MORNING, lane("Pune", 5, MORNING.plusSeconds(1)));

        assertThat(await(desk.accept(posted))).isEqualTo(first);
        assertThat(kinds().stream().filter(EntryKind.FACTS::equals)).hasSize(2);
    }

    @Test
    void repeats_that_wait_together_get_one_answer() {
        var posted = new Posted("integrator", "k-1", MORNING, List.of(lane("Pune", 85)));
        var answers = new ArrayList<CompletionStage<Answer>>();
        for (int i = 0; i < 20; i++) {
            answers.add(desk.accept(posted));
        }

        assertThat(answers.stream().map(House::await).distinct()).hasSize(1);
        assertThat(kinds().stream().filter(EntryKind.FACTS::equals)).hasSize(1);
    }

    @Test
    void another_request_under_a_used_key_is_refused() {
        await(desk.accept(new Posted("integrator", "k-1", MORNING, List.of(lane("Pune", 85)))));

        Answer other = await(desk.accept(new Posted("integrator", "k-1", MORNING, List.of(lane("Pune", 86)))));

        assertThat(other).isEqualTo(new Answer.KeyReused("k-1", 2));
    }

    @Test
    void a_posted_clock_never_goes_back() {
        decided(desk, MORNING);

        var refused = (Answer.Refused) post(desk, MORNING.minusSeconds(1), lane("Pune", 85));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/asOf");
            assertThat(problem.message()).contains("2026-11-16T01:29:59Z", "2026-11-16T01:30:00Z");
        });
        assertThat(decided(desk, null, lane("Pune", 85)).decision().asOf()).isEqualTo(MORNING);
    }

    @Test
    void the_first_request_of_a_posted_clock_says_its_as_of() {
        assertThat(((Answer.Refused) post(desk, null, lane("Pune", 85))).problems())
                .extracting(Problem::pointer)
                .containsExactly("/asOf");
    }

    @Test
    void a_fact_of_tomorrow_is_refused_and_moves_no_clock() {
        LocalDate tomorrow = LocalDate.of(2026, 11, 17);
        decided(desk, MORNING.minusSeconds(60));

        var refused = (Answer.Refused) post(desk, MORNING, lane("Pune", 1), week("800001", tomorrow, 1));

        assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("/facts/1/windowEnd");
        assertThat(decided(desk, MORNING.minusSeconds(30)).accepted()).isZero();
    }

    @Test
    void a_question_is_answered_from_what_stands() {
        decided(desk, MORNING, lane("Pune", 85));

        var why = await(desk.why(ConclusionKey.of(LaneCapacity.class, "Delhivery", "Pune|North|2026-11-20")));

        assertThat(why).isPresent();
        assertThat(await(desk.why(new ConclusionKey("LaneCapacity", "Delhivery", "nowhere"))))
                .isEmpty();
    }

    @Test
    void subscribers_hear_what_was_committed() throws InterruptedException {
        var heard = new LinkedBlockingQueue<Committed>();
        desk.decisions().subscribe().with(heard::add);

        Answer.Decided answer = decided(desk, MORNING, lane("Pune", 85));

        var ours = new Committed(brand, answer.position(), answer.rulebook(), answer.decision());
        Committed next = heard.poll(10, TimeUnit.SECONDS);
        while (next != null && next.position() < ours.position()) {
            next = heard.poll(10, TimeUnit.SECONDS);
        }
        assertThat(next).isEqualTo(ours);
    }

    @Test
    void a_brand_is_entered_once() {
        assertThatThrownBy(() -> house.brands.create(brand, House.ZONE, ClockKind.WALL, "test"))
                .isInstanceOf(BrandExists.class);
        assertThatThrownBy(() -> house.brands.desk("nobody")).isInstanceOf(UnknownBrand.class);
    }

    private List<EntryKind> kinds() {
        var kinds = new ArrayList<Entry>();
        house.journal().read(brand, 1, kinds::add);
        return kinds.stream().map(Entry::kind).toList();
    }

    private static ConclusionChange onlySignal(Answer.Decided answer) {
        assertThat(answer.decision().signals()).hasSize(1);
        return answer.decision().signals().get(0);
    }

    private static ConclusionChange geoRisk(Answer.Decided answer) {
        return answer.decision().signals().stream()
                .filter(signal ->
                        signal.type().equals("GeoRisk") && signal.subject().equals("PIN:800001"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no risk in " + answer));
    }
}
