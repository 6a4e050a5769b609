package dev.interlock.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.Department;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.Promotion;
import dev.interlock.fact.Registration;
import dev.interlock.fact.Ruling;
import dev.interlock.intervention.ApprovalRequest;
import dev.interlock.intervention.Conflict;
import dev.interlock.rulebook.Rulebook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A desk in an unquiet house: campaigns, spends and risks come in whatever order and slices, are
 * restated and withdrawn, pushes are planned and called off; people answer or do not, channels report this or that,
 * loops are stopped.
 */
final class RandomDesk implements AutoCloseable {

    private static final List<String> PINS = List.of("800001", "800002", "800003", "800004", "800005", "800006");
    private static final List<String> PEOPLE = List.of("lead", "lead", "head", "chief", "integrator");

    /** All of them begin at once. */
    private static final int PUSHES_KNOWN_AHEAD = 1;

    private final Random random;
    private final Desk desk;
    private final Ledger ledger = new Ledger();
    private final Map<String, Promotion> pushes = new HashMap<>();
    private final Map<UUID, Ruling> rulings = new HashMap<>();
    private int seen;

    RandomDesk(Random random, Rulebook rulebook) {
        this.random = random;
        this.desk = new Desk(rulebook);
    }

    /** Lets a history pass; whatever was granted in it was within its limits, or this protests. */
    Ledger history() {
        List<Fact> facts = beginning();
        Collections.shuffle(facts, random);
        while (!facts.isEmpty()) {
            List<Fact> slice = facts.subList(0, Math.min(facts.size(), 1 + random.nextInt(12)));
            tell(List.copyOf(slice));
            slice.clear();
        }
        for (int steps = 10 + random.nextInt(30); steps > 0; steps--) {
            step();
        }
        assertThat(desk.rebuilt().nothing())
                .as("a desk begun anew finds nothing to register")
                .isTrue();
        assertThat(desk.heardAnew())
                .as("a desk begun anew stands with every signal where this one stands")
                .isEqualTo(desk.heard());
        return ledger;
    }

    private List<Fact> beginning() {
        var facts = new ArrayList<Fact>();
        for (String campaign : campaigns()) {
            facts.add(campaign(campaign));
            for (String pin : PINS) {
                if (random.nextInt(3) > 0) {
                    facts.add(Facts.target(campaign, pin, CampaignGeoTarget.Mode.INCLUDE, desk.later()));
                    facts.add(spend(campaign, pin));
                }
            }
        }
        PINS.forEach(pin -> facts.add(window(pin)));
        return facts;
    }

    private static List<String> campaigns() {
        return List.of("C-1", "C-2", "C-3");
    }

    private void step() {
        switch (random.nextInt(13)) {
            case 0 -> tell(List.of(campaign(any(campaigns()))));
            case 1 -> tell(List.of(spend(any(campaigns()), any(PINS))));
            case 2 -> tell(List.of(window(any(PINS)), window(any(PINS))));
            case 3 -> tell(List.of(target()));
            case 4 -> {
                desk.pass(Duration.ofHours(1 + random.nextInt(16)));
                check();
            }
            case 5 -> turn();
            case 6, 7 -> answer();
            case 8, 9 -> tell(List.of(push()));
            case 10 -> acknowledge();
            default -> report();
        }
    }

    private Campaign campaign(String id) {
        var channel = id.equals("C-3") ? Campaign.Channel.GOOGLE : Campaign.Channel.META;
        var status = random.nextInt(8) == 0 ? Campaign.Status.PAUSED : Campaign.Status.ACTIVE;
        return Facts.campaign(channel, id, status, (1 + random.nextInt(8)) * 1_000_000L, desk.later());
    }

    private Fact spend(String campaign, String pin) {
        long paise = 200_000 + random.nextInt(1_200_000);
        return Facts.spend(campaign, pin, Desk.DAY.minusDays(1), paise, desk.later());
    }

    private Fact window(String pin) {
        int failed = List.of(Facts.CALM, Facts.BAD, Facts.BAD, Facts.WORSE).get(random.nextInt(4));
        return Facts.window(pin, Desk.DAY.minusDays(1), failed, desk.later());
    }

    private Fact target() {
        var mode = random.nextBoolean() ? CampaignGeoTarget.Mode.EXCLUDE : CampaignGeoTarget.Mode.INCLUDE;
        return Facts.target(any(campaigns()), any(PINS), mode, desk.later());
    }

    /** One that is on, or one that is long over. */
    private Promotion push() {
        LocalDate from = random.nextBoolean() ? desk.session.businessDay() : Desk.DAY.minusDays(30);
        String campaign = random.nextInt(3) == 0 ? null : any(campaigns());
        return Facts.push(any(List.of("P-1", "P-2")), campaign, from, desk.later());
    }

    private void turn() {
        LoopSwitch.State to = any(List.of(LoopSwitch.State.values()));
        desk.act(any(PEOPLE), new Act.Switch(Loop.LOGISTICS_TO_MARKETING, to, "It must be."));
        if (random.nextInt(4) > 0) {
            desk.act("chief", new Act.Switch(Loop.LOGISTICS_TO_MARKETING, LoopSwitch.State.ON, "It must not."));
            desk.act("head", new Act.Switch(Loop.LOGISTICS_TO_MARKETING, LoopSwitch.State.ON, "It must not."));
        }
        check();
    }

    private void answer() {
        List<UUID> waiting = standing(State.AWAITING_APPROVAL);
        if (!waiting.isEmpty()) {
            UUID id = any(waiting);
            desk.act(
                    any(PEOPLE),
                    switch (random.nextInt(4)) {
                        case 0 -> new Act.Reject(id, "Not now.");
                        case 1 -> new Act.Override(id, any(List.of(Mechanism.values())), "Better.");
                        default -> new Act.Approve(id, null);
                    });
            check();
        }
    }

    /** Of anything that ever was raised: what stands, what has gone, what was never told to them. */
    private void acknowledge() {
        List<UUID> raised = desk.raised();
        if (!raised.isEmpty()) {
            desk.act(any(PEOPLE), new Act.Acknowledge(any(raised), any(List.of(Department.values())), null));
            check();
        }
    }

    /** Of anything ever opened: what is due, what was withdrawn, what was never released. */
    private void report() {
        List<UUID> opened = desk.opened();
        List<UUID> granted = standing(State.GRANTED);
        if (!opened.isEmpty()) {
            UUID id = granted.isEmpty() || random.nextInt(3) == 0 ? any(opened) : any(granted);
            Execution.Outcome outcome =
                    random.nextBoolean() ? Execution.Outcome.CARRIED_OUT : any(List.of(Execution.Outcome.values()));
            Long moved = random.nextBoolean() ? null : (long) random.nextInt(400_000);
            desk.act("ads", new Act.Report(id, outcome, moved, Map.of(), Map.of(), null));
            check();
        }
    }

    private List<UUID> standing(State state) {
        return desk.opened().stream().filter(id -> desk.state(id) == state).toList();
    }

    private void tell(List<Fact> facts) {
        desk.tell(facts.toArray(Fact[]::new));
        ledger.told(facts);
        facts.stream()
                .filter(Promotion.class::isInstance)
                .map(Promotion.class::cast)
                .forEach(push -> pushes.put(push.promotionId(), push));
        check();
    }

    private void check() {
        List<Registration> all = desk.registrations();
        ledger.registered(all.subList(seen, all.size()));
        all.subList(seen, all.size()).stream()
                .filter(Ruling.class::isInstance)
                .map(Ruling.class::cast)
                .forEach(ruling -> rulings.put(ruling.id(), ruling));
        seen = all.size();
        assertThat(desk.moves()).allMatch(moved -> moved.from().leadsTo(moved.to()));
        assertThat(standing(State.PROPOSED)).as("left without an answer").isEmpty();
        desk.session.conclusions().stream()
                .filter(ApprovalRequest.class::isInstance)
                .map(ApprovalRequest.class::cast)
                .forEach(this::rightlyAsked);
        desk.opened().stream()
                .filter(id -> State.DUE.contains(desk.state(id)))
                .map(rulings::get)
                .forEach(this::outrankedByNothing);
        desk.session.conclusions().stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .filter(conflict -> conflict.loserId() != null)
                .forEach(conflict -> assertThat(desk.state(conflict.loserId()))
                        .as("lost: %s", conflict)
                        .isIn(State.OUTRANKED, State.WITHDRAWN));
    }

    /** A lower bid waits for pushes, as {@link Limits} says, whatever the rules make of it. */
    private void outrankedByNothing(Ruling due) {
        if (due.proposed().equals(Mechanism.BID_REDUCTION.name())) {
            assertThat(pushes.values())
                    .as("goes before the due %s", due)
                    .noneMatch(push -> push.pushes(due.campaignId(), null)
                            && push.within(desk.session.businessDay(), PUSHES_KNOWN_AHEAD));
        }
    }

    /** Nobody is asked without need: every limit named is crossed. */
    private void rightlyAsked(ApprovalRequest request) {
        assertThat(desk.state(request.id())).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(request.gates()).isNotEmpty().allMatch(gate -> gate.figure() > gate.limit());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Every state that anything ever stood at. */
    Set<State> states() {
        Set<State> states = EnumSet.noneOf(State.class);
        desk.moves().forEach(moved -> states.addAll(List.of(moved.from(), moved.to())));
        desk.opened().forEach(id -> states.add(desk.state(id)));
        return states;
    }

    @Override
    public void close() {
        desk.close();
    }
}
