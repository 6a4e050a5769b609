package dev.interlock.brand;

import static dev.interlock.brand.House.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.approval.State;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.fact.Ruling;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.InterventionReadings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was ruled, carried out and switched is in the journal, and outlives the process. */
class GovernedDeskTest {

    private static final Instant MORNING = Instant.parse("2026-11-16T00:30:00Z");

    static final String FACTS =
            """
            {"facts": [
              {"type": "Campaign", "channel": "META", "campaignId": "C-1", "status": "ACTIVE",
               "dailyBudgetPaise": %d, "strategyLocked": false,
               "allowedInterventions": ["EXCLUDE", "BID_REDUCTION", "COD_SUPPRESSION"],
               "observedAt": "2026-11-16T05:30:00+05:30"},
              {"type": "CampaignGeoTarget", "campaignId": "C-1", "adSetId": "A-1", "geo": "PIN:800001",
               "stateCode": "IN-BR", "mode": "INCLUDE", "audienceType": "MIXED",
               "observedAt": "2026-11-16T05:30:00+05:30"},
              {"type": "CampaignMetric", "campaignId": "C-1", "adSetId": "A-1", "geo": "PIN:800001",
               "date": "2026-11-15", "spendPaise": 900000, "impressions": 0, "clicks": 0, "orders": 45,
               "codOrders": 29, "revenuePaise": 0, "observedAt": "2026-11-16T05:30:00+05:30"},
              {"type": "NdrWindow", "geo": "PIN:800001", "stateCode": "IN-BR", "paymentMode": "COD",
               "windowStart": "2026-11-09", "windowEnd": "2026-11-15", "attempted": 1000, "ndr": 400,
               "resolved": 1000, "rto": 340, "observedAt": "2026-11-16T05:30:00+05:30"}]}""";

    private final House house = House.alone();
    private final BrandDesk desk = house.brand("acme", ClockKind.POSTED);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_ruling_outlives_the_process_and_what_was_carried_out_does_too() {
        Decision decision = told(desk, 5_000_000);
        UUID id = decision.interventions().get(0).id();
        assertThat(decision.states()).containsExactly(new Decision.Moved(id, State.GRANTED));
        house.close();

        try (House next = house.neighbour()) {
            BrandDesk again = next.brands.desk("acme");
            assertThat(ruling(again, id).verdict()).isEqualTo(Ruling.Verdict.GRANTED);

            var done = (ActAnswer.Done) await(again.act("ads", carriedOut(id), null));

            assertThat(done.decided().decision().states()).containsExactly(new Decision.Moved(id, State.CARRIED_OUT));
            assertThat(course(next, id)).containsExactly("GRANTED", "CARRIED_OUT");
            assertThat(next.journal().verify("acme")).isEmpty();
        }
    }

    @Test
    void what_waits_is_still_asked_after_a_restart_and_decided_once() {
        Decision decision = told(desk, 1_000_000);
        UUID id = decision.interventions().get(0).id();
        house.close();

        try (House next = house.neighbour()) {
            BrandDesk again = next.brands.desk("acme");
            UUID seen = decision.id();

            assertThat(await(again.act("marketing-lead", new Act.Approve(id, null), new UUID(0, 0))))
                    .isEqualTo(new ActAnswer.Stale(id, seen));
            assertThat(await(again.act("marketing-lead", new Act.Approve(id, null), seen)))
                    .isInstanceOf(ActAnswer.Done.class);
            assertThat(await(again.act("marketing-lead", new Act.Reject(id, "No."), seen)))
                    .isInstanceOfAny(ActAnswer.Refused.class, ActAnswer.Stale.class);
            assertThat(ruling(again, id).by()).isEqualTo("marketing-lead");
        }
    }

    @Test
    void what_is_refused_is_not_journaled() {
        UUID id = told(desk, 1_000_000).interventions().get(0).id();
        long before = house.brands.all().get(0).position();

        var refused = (ActAnswer.Refused) await(desk.act("ads", carriedOut(id), null));

        assertThat(refused.why()).isEqualTo(Acted.Why.UNKNOWN);
        assertThat(house.brands.all().get(0).position()).isEqualTo(before);
    }

    @Test
    void a_stopped_loop_stays_stopped_after_a_restart() {
        UUID id = told(desk, 5_000_000).interventions().get(0).id();
        await(desk.act(
                "leadership", new Act.Switch(Loop.LOGISTICS_TO_MARKETING, LoopSwitch.State.OFF, "Enough."), null));
        house.close();

        try (House next = house.neighbour()) {
            Fact known = await(
                            next.brands.desk("acme").known(FactKey.of(LoopSwitch.class, Loop.LOGISTICS_TO_MARKETING)))
                    .orElseThrow();
            assertThat(((LoopSwitch) known).state()).isEqualTo(LoopSwitch.State.OFF);
            assertThat(course(next, id)).containsExactly("GRANTED", "SUSPENDED");
        }
    }

    @Test
    void another_rulebook_keeps_identities_and_rulings() {
        UUID id = told(desk, 5_000_000).interventions().get(0).id();

        var activated = (Answer.Decided) await(desk.activate(House.poisoned(), Mandate.deployed("test")));

        assertThat(activated.decision().interventions()).isEmpty();
        assertThat(activated.decision().states()).isEmpty();
        assertThat(ruling(desk, id).verdict()).isEqualTo(Ruling.Verdict.GRANTED);
        assertThat(await(desk.act("ads", carriedOut(id), null))).isInstanceOf(ActAnswer.Done.class);
        assertThat(house.journal().verify("acme")).isEmpty();
    }

    private static Act carriedOut(UUID id) {
        return new Act.Report(id, Execution.Outcome.CARRIED_OUT, null, Map.of("bid", "12.50"), Map.of(), null);
    }

    private static Decision told(BrandDesk desk, long budgetPaise) {
        var answer = (Answer.Decided) await(desk.accept(new Posted("integrator", null, MORNING, facts(budgetPaise))));
        return answer.decision();
    }

    /** A campaign with so large a budget in a pin code at risk. */
    static List<Fact> facts(long budgetPaise) {
        try {
            return FactCodec.read(
                            CanonicalJson.mapper().readTree(FACTS.formatted(budgetPaise)),
                            FactCodec.UnknownFields.REFUSE)
                    .facts();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Ruling ruling(BrandDesk desk, UUID id) {
        return (Ruling) await(desk.known(FactKey.of(Ruling.class, id))).orElseThrow();
    }

    private static List<String> course(House house, UUID id) {
        return new InterventionReadings(house.database)
                .steps("acme", id).stream().map(step -> step.state()).toList();
    }
}
