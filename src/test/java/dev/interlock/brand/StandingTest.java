package dev.interlock.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.approval.By;
import dev.interlock.approval.Register;
import dev.interlock.approval.Registered;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Engine;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Opened;
import dev.interlock.journal.FactCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identities of what stands, where one decision takes a way of several steps. */
class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-16T00:30:00Z");

    private final Engine engine = new Engine();
    private final Standing standing = new Standing(at -> UUID.randomUUID(), List.of());
    private BrandSession session;
    private Register register;
    private long position;

    @BeforeEach
    void open() {
        session = engine.open(House.SHIPPED, ZoneId.of("Asia/Kolkata"));
        register = new Register(session);
        session.advance(NOW);
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void what_goes_and_comes_again_within_one_decision_comes_under_its_new_identity() {
        List<Fact> facts = facts();
        List<Change> raised = new ArrayList<>();
        Registered first = follow(raised, facts);
        UUID former = adjustments(standing.differ(by(first), session, raised))
                .get(0)
                .stored()
                .id();

        List<Change> changes = new ArrayList<>();
        follow(changes, List.of(campaign(facts, Campaign.Status.PAUSED, 1)));
        Registered again = follow(changes, List.of(campaign(facts, Campaign.Status.ACTIVE, 2)));
        List<Differing> differing = adjustments(standing.differ(by(again), session, changes));

        assertThat(differing)
                .extracting(Differing::change)
                .containsExactly(ConclusionChange.Kind.WITHDRAWN, ConclusionChange.Kind.RAISED);
        UUID now = differing.get(1).stored().id();
        assertThat(differing.get(0).stored().id()).isEqualTo(former).isNotEqualTo(now);
        assertThat(register.id(differing.get(1).stored().key())).contains(now);
        assertThat(again.states()).containsKey(now);
        assertThat(standing.find(now)).isPresent();
        assertThat(standing.find(former)).isEmpty();
    }

    @Test
    void what_the_clock_takes_back_and_the_facts_of_the_same_request_let_stand_again_keeps_its_identity() {
        List<Fact> facts = facts();
        List<Change> raised = new ArrayList<>();
        Registered first = follow(raised, facts);
        Differing proposed =
                adjustments(standing.differ(by(first), session, raised)).get(0);

        List<Change> changes = new ArrayList<>();
        changes.addAll(session.tell(++position, List.of(campaign(facts, Campaign.Status.PAUSED, 1)))
                .changes());
        changes.addAll(session.tell(++position, List.of(campaign(facts, Campaign.Status.ACTIVE, 2)))
                .changes());
        register.follow(new By(++position, NOW, Opened.Cause.FACTS, "integrator", UUID::randomUUID), changes);

        assertThat(changes)
                .filteredOn(change ->
                        change.conclusion().key().equals(proposed.stored().key()))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.WITHDRAWN, Change.Kind.RAISED);
        assertThat(register.id(proposed.stored().key()))
                .contains(proposed.stored().id());
    }

    private Registered follow(List<Change> changes, List<Fact> facts) {
        List<Change> told = session.tell(++position, facts).changes();
        Registered registered =
                register.follow(new By(++position, NOW, Opened.Cause.FACTS, "integrator", UUID::randomUUID), told);
        changes.addAll(registered.changes());
        return registered;
    }

    private Standing.By by(Registered registered) {
        return new Standing.By(UUID.randomUUID(), NOW, position, NOW, register, registered);
    }

    private static List<Differing> adjustments(List<Differing> differing) {
        return differing.stream()
                .filter(one -> one.stored().key().type().equals("CampaignAdjustment"))
                .toList();
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Request.parse(GovernedDeskTest.FACTS.formatted(5_000_000).getBytes(StandardCharsets.UTF_8))
                .get("facts")
                .forEach(fact -> facts.add(FactCodec.read(fact)));
        return facts;
    }

    private static Campaign campaign(List<Fact> facts, Campaign.Status status, int later) {
        Campaign told = (Campaign) facts.get(0);
        return new Campaign(
                told.channel(),
                told.campaignId(),
                told.objective(),
                told.category(),
                status,
                told.dailyBudgetPaise(),
                told.strategyLocked(),
                told.allowedInterventions(),
                told.minRoas(),
                told.protectedGeos(),
                told.observedAt().plusSeconds(later));
    }
}
