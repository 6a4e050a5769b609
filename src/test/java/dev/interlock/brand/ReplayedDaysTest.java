package dev.interlock.brand;

import static dev.interlock.brand.House.await;
import static dev.interlock.brand.House.decided;
import static dev.interlock.brand.House.lane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.approval.Act;
import dev.interlock.engine.Change;
import dev.interlock.engine.RandomHistory;
import dev.interlock.engine.RuleFailed;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Entry;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.policy.FailureLine;
import dev.interlock.policy.HistoryHorizon;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.ConclusionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Days told again from the journal are the days that were. */
class ReplayedDaysTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = 3;
    private static final int ALL = 10_000;
    private static final Rulebook STRICTER =
            House.edited(FailureLine.class, "PIN-COD", Map.of("Risk above (%)", 1_200, "Calm at or below (%)", 900));

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:30:00Z");
    private static final Loop LOOP = Loop.LOGISTICS_TO_MARKETING;

    private final House house = House.alone();

    @AfterEach
    void close() {
        house.close();
    }

    /** What stood at the end of one day. */
    private record Evening(Map<String, String> stood, Set<String> byStricter) {}

    @Test
    void each_evening_stands_what_stood_and_differs_what_the_impact_of_that_evening_was() {
        System.out.printf("ReplayedDaysTest: seed %d%n", SEED);
        int standing = 0;
        int differing = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Map<LocalDate, Evening> lived = live("short-" + i, new Random(SEED + i), 10, true);

            Map<LocalDate, Evening> again = replayed("short-" + i, STRICTER, ALL);

            assertSame(lived, again);
            standing += last(lived).stood().size();
            differing += lived.values().stream()
                    .mapToInt(evening -> evening.byStricter().size())
                    .sum();
        }
        assertThat(standing).isPositive();
        assertThat(differing).isPositive();
    }

    @Test
    void what_was_granted_carried_out_and_switched_is_told_again() {
        BrandDesk desk = house.brand("acme", ClockKind.POSTED);
        Map<LocalDate, Map<String, String>> lived = new TreeMap<>();
        var told = (Answer.Decided)
                await(desk.accept(new Posted("integrator", null, MONDAY, GovernedDeskTest.facts(5_000_000))));
        UUID id = told.decision().interventions().get(0).id();
        await(desk.act("ads", carriedOut(id), null));
        lived.put(LocalDate.of(2026, 11, 16), stood("acme"));
        decided(desk, MONDAY.plus(Duration.ofDays(1)), lane("Pune", 10));
        await(desk.act("leadership", new Act.Switch(LOOP, LoopSwitch.State.OFF, "Enough."), null));
        lived.put(LocalDate.of(2026, 11, 17), stood("acme"));
        decided(desk, MONDAY.plus(Duration.ofDays(2)), lane("Pune", 85));
        lived.put(LocalDate.of(2026, 11, 18), stood("acme"));

        Map<LocalDate, Map<String, String>> again = new TreeMap<>();
        replayed("acme", House.SHIPPED, 30).forEach((day, evening) -> again.put(day, evening.stood()));

        assertThat(entries("acme"))
                .extracting(Entry::kind)
                .contains(EntryKind.REGISTERED, EntryKind.REPORTED, EntryKind.SWITCHED);
        assertThat(told.decision().interventions().get(0).type()).isEqualTo("CampaignAdjustment");
        assertThat(lived.get(LocalDate.of(2026, 11, 16)).keySet())
                .as("carried out, it is proposed no more")
                .isNotEmpty()
                .noneMatch(key -> key.startsWith("CampaignAdjustment "));
        assertThat(again).isEqualTo(lived);
    }

    private static Act carriedOut(UUID id) {
        return new Act.Report(id, Execution.Outcome.CARRIED_OUT, null, Map.of("bid", "12.50"), Map.of(), null);
    }

    @Test
    void days_that_were_folded_since_are_told_again_too() {
        Map<LocalDate, Evening> lived = live("long", new Random(SEED), 32, false);
        assertThat(entries("long")).extracting(Entry::kind).contains(EntryKind.FOLDED);

        Map<LocalDate, Evening> again = replayed("long", House.SHIPPED, ALL);

        assertSame(lived, again);
    }

    @Test
    void a_draft_concludes_of_facts_what_a_desk_would_have_that_went_by_it() {
        Rulebook shorter =
                House.edited(HistoryHorizon.class, "DEFAULT", Map.of("Days kept", 42, "Fold every (days)", 1));
        live("lived", new Random(SEED), 25, false);
        await(house.brand("other", ClockKind.POSTED).activate(shorter, Mandate.deployed("analyst")));
        Map<LocalDate, Evening> other = livedOn("other", new Random(SEED), 25, false);
        assertThat(entries("other")).extracting(Entry::kind).contains(EntryKind.FOLDED);

        Map<LocalDate, Evening> again = replayed("lived", shorter, ALL, Replay.Day::draft);

        other.forEach((day, evening) ->
                assertThat(told(again.get(day))).as("%s, -Dseed=%d", day, SEED).isEqualTo(told(evening)));
    }

    /** What follows from facts alone. */
    private static Map<String, String> told(Evening evening) {
        var told = new TreeMap<>(evening.stood());
        told.keySet().removeIf(key -> !key.matches("(GeoRisk|CourierRisk|LaneCapacity) .*"));
        return told;
    }

    @Test
    void fewer_days_say_of_themselves_what_more_days_say_of_them() {
        live("acme", new Random(SEED), 12, false);
        List<Replay.Day> all;
        List<Replay.Day> few;
        try (Replay replay = house.brands.replay("acme", STRICTER, ALL)) {
            all = days(replay);
        }
        try (Replay replay = house.brands.replay("acme", STRICTER, 7)) {
            few = days(replay);
            assertThat(replay.from()).isEqualTo(replay.to().minusDays(6));
        }

        assertThat(few).isNotEmpty().hasSizeLessThanOrEqualTo(7);
        assertThat(sentences(few))
                .as("-Dseed=%d", SEED)
                .containsExactlyElementsOf(sentences(all.subList(all.size() - few.size(), all.size())));
        assertThat(all).extracting(Replay.Day::day).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_wall_clock_of_a_brand_is_told_again() {
        BrandDesk desk = house.brand("acme", ClockKind.WALL);
        decided(desk, null, lane("Pune", 85));
        house.clock.passes(Duration.ofMinutes(30));
        house.brands.round();
        await(desk.rulebook());
        house.clock.passes(Duration.ofDays(1));
        decided(desk, null, lane("Pune", 10, house.clock.instant()));

        try (Replay replay = house.brands.replay("acme", House.noticingFrom(9_000), 30)) {
            List<Replay.Day> days = days(replay);

            assertThat(days).extracting(day -> day.present().signals()).containsExactly(1, 0);
            assertThat(days).extracting(day -> day.draft().signals()).containsExactly(0, 0);
            assertThat(days).extracting(day -> day.differing().size()).containsExactly(1, 0);
            assertThat(days).extracting(Replay.Day::facts).containsExactly(1L, 1L);
            assertThat(days.get(0).asOf().toInstant()).isEqualTo(House.MORNING.plus(Duration.ofMinutes(30)));
        }
    }

    @Test
    void a_brand_that_was_told_nothing_has_no_days() {
        house.brand("acme", ClockKind.POSTED);

        try (Replay replay = house.brands.replay("acme", STRICTER, 30)) {
            assertThat(days(replay)).isEmpty();
            assertThat(replay.from()).isNull();
        }
    }

    @Test
    void a_rule_that_fails_is_named() {
        BrandDesk desk = house.brand("acme", ClockKind.POSTED);
        decided(desk, House.MORNING, lane(House.POISON, 120));

        try (Replay replay = house.brands.replay("acme", House.poisoned(), 30)) {
            assertThatThrownBy(() -> replay.next(facts -> {}))
                    .isInstanceOf(RuleFailed.class)
                    .hasMessageContaining("LaneCapacity");
        }
    }

    @Test
    void whoever_listens_can_end_it() {
        BrandDesk desk = house.brand("acme", ClockKind.POSTED);
        decided(desk, House.MORNING, lane("Pune", 85));

        try (Replay replay = house.brands.replay("acme", STRICTER, 30)) {
            assertThatThrownBy(() -> replay.next(facts -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
        }
        assertThat(await(desk.rulebook()).id()).isEqualTo(House.SHIPPED.id());
    }

    /** Lives through {@code days} evenings. */
    private Map<LocalDate, Evening> live(String brand, Random random, int days, boolean withImpact) {
        house.brand(brand, ClockKind.POSTED);
        return livedOn(brand, random, days, withImpact);
    }

    private Map<LocalDate, Evening> livedOn(String brand, Random random, int days, boolean withImpact) {
        BrandDesk desk = house.brands.desk(brand);
        var history = new RandomHistory(random, LocalDate.of(2026, 8, 1));
        Map<LocalDate, Evening> evenings = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            for (int hours = 8; hours >= 0; hours -= 8) {
                Instant asOf = history.asOf().minus(Duration.ofHours(hours));
                await(desk.accept(new Posted("integrator", null, asOf, history.request())));
            }
            evenings.put(history.day(), new Evening(stood(brand), withImpact ? impact(brand) : Set.of()));
            history.nextDay();
        }
        return evenings;
    }

    private Map<String, String> stood(String brand) {
        return house.tools.memory().standing(brand).stream()
                .collect(Collectors.toMap(one -> one.key().toString(), ReplayedDaysTest::body));
    }

    private static String body(StoredConclusion stored) {
        return Request.parse(stored.body()).toString();
    }

    private Set<String> impact(String brand) {
        try (WhatIf whatIf = house.brands.whatIf(brand)) {
            return words(whatIf.by(STRICTER));
        }
    }

    private static Set<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.conclusion().key() + " "
                        + change.conclusion().hashCode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<LocalDate, Evening> replayed(String brand, Rulebook draft, int days) {
        return replayed(brand, draft, days, Replay.Day::present);
    }

    private Map<LocalDate, Evening> replayed(
            String brand, Rulebook draft, int days, Function<Replay.Day, Replay.Side> side) {
        Map<LocalDate, Evening> evenings = new TreeMap<>();
        Map<String, String> stands = new TreeMap<>();
        try (Replay replay = house.brands.replay(brand, draft, days)) {
            for (Replay.Day day : days(replay)) {
                side.apply(day).moved().forEach(change -> move(stands, change));
                assertThat(side.apply(day).signals() + side.apply(day).interventions())
                        .isEqualTo(stands.size());
                evenings.put(day.day(), new Evening(Map.copyOf(stands), words(day.differing())));
            }
        }
        return evenings;
    }

    private static void move(Map<String, String> stands, Change change) {
        ConclusionKey key = change.conclusion().key();
        if (change.kind() == Change.Kind.WITHDRAWN) {
            stands.remove(key.toString());
        } else {
            stands.put(
                    key.toString(),
                    CanonicalJson.mapper().valueToTree(change.conclusion()).toString());
        }
    }

    private static List<Replay.Day> days(Replay replay) {
        var days = new ArrayList<Replay.Day>();
        for (Optional<Replay.Day> next = replay.next(facts -> {}); next.isPresent(); next = replay.next(facts -> {})) {
            days.add(next.get());
        }
        return days;
    }

    private static void assertSame(Map<LocalDate, Evening> lived, Map<LocalDate, Evening> again) {
        assertThat(again.keySet()).as("-Dseed=%d", SEED).isEqualTo(lived.keySet());
        lived.forEach((day, evening) -> {
            assertThat(again.get(day).stood()).as("%s, -Dseed=%d", day, SEED).isEqualTo(evening.stood());
            assertThat(again.get(day).byStricter())
                    .as("%s, -Dseed=%d", day, SEED)
                    .isEqualTo(evening.byStricter());
        });
    }

    private static List<String> sentences(List<Replay.Day> days) {
        return days.stream()
                .map(day -> "%s: %d facts, %d %d %s, %d %d %s, %s"
                        .formatted(
                                day.asOf(),
                                day.facts(),
                                day.present().signals(),
                                day.present().interventions(),
                                words(day.present().moved()),
                                day.draft().signals(),
                                day.draft().interventions(),
                                words(day.draft().moved()),
                                words(day.differing())))
                .toList();
    }

    private static Evening last(Map<LocalDate, Evening> evenings) {
        return evenings.values().stream().reduce((first, second) -> second).orElseThrow();
    }

    private List<Entry> entries(String brand) {
        var entries = new ArrayList<Entry>();
        house.journal().read(brand, 1, entries::add);
        return entries;
    }
}
