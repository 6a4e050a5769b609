package dev.interlock.approval;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.Execution;
import dev.interlock.fact.Loop;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.fact.Mechanism;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A desk on which one adjustment stands somewhere, and what may happen to it. */
final class OneIntervention implements AutoCloseable {

    private static final String PIN = "800001";
    private static final long SPEND = 900_000;

    /** The adjustment moves ₹4,968 a day: within 15 % of this. */
    private static final long AMPLE = 10_000_000;

    /** Above 15 % of this. */
    private static final long TIGHT = 3_000_000;

    final Desk desk;
    final UUID id;

    private OneIntervention(Desk desk, long budget) {
        this.desk = desk;
        desk.tell(
                Facts.campaign(Campaign.Channel.META, "C-1", budget, desk.later()),
                Facts.target("C-1", PIN, CampaignGeoTarget.Mode.INCLUDE, desk.later()),
                Facts.spend("C-1", PIN, Desk.DAY.minusDays(1), SPEND, desk.later()),
                Facts.window(PIN, Desk.DAY.minusDays(1), Facts.BAD, desk.later()));
        this.id = desk.last();
    }

    /** One that stands at {@code state}. */
    static OneIntervention in(State state) {
        return switch (state) {
            case PROPOSED -> new OneIntervention(new Desk(Desk.LIMITED.withTables(Limits.bandsForNobody())), TIGHT);
            case AWAITING_APPROVAL -> new OneIntervention(new Desk(), TIGHT);
            case GRANTED -> new OneIntervention(new Desk(), AMPLE);
            case SUSPENDED -> in(State.GRANTED).after(Happening.STOPPED);
            case APPROVED -> in(State.AWAITING_APPROVAL).after(Happening.APPROVE);
            case OVERRIDDEN -> in(State.AWAITING_APPROVAL).after(Happening.OVERRIDE);
            case REJECTED -> in(State.AWAITING_APPROVAL).after(Happening.REJECT);
            case EXPIRED -> in(State.AWAITING_APPROVAL).after(Happening.A_DAY_PASSES);
            case WITHDRAWN -> in(State.GRANTED).after(Happening.CALM);
            case OUTRANKED -> in(State.AWAITING_APPROVAL).after(Happening.PUSHED);
            case CARRIED_OUT -> in(State.GRANTED).after(Happening.CARRIED_OUT);
            case PARTIALLY_CARRIED_OUT -> in(State.GRANTED).after(Happening.CARRIED_OUT_IN_PART);
            case FAILED -> in(State.GRANTED).after(Happening.FAILED);
            case REVERTED_BY_HAND -> in(State.CARRIED_OUT).after(Happening.UNDONE_BY_HAND);
            case REPLACED -> in(State.CARRIED_OUT).after(Happening.WORSE).after(Happening.LAST_CARRIED_OUT);
            case LIFTED -> in(State.CARRIED_OUT).after(Happening.CALM).after(Happening.LAST_CARRIED_OUT);
        };
    }

    OneIntervention after(Happening happening) {
        happening.to(this);
        return this;
    }

    State state() {
        return desk.state(id);
    }

    Acted report(UUID of, Execution.Outcome outcome) {
        Long moved = outcome == Execution.Outcome.PARTIALLY_CARRIED_OUT ? 1_000L : null;
        return desk.act("ads", new Act.Report(of, outcome, moved, Map.of(), Map.of(), null));
    }

    private Acted turn(String person, LoopSwitch.State to) {
        return desk.act(person, new Act.Switch(Loop.LOGISTICS_TO_MARKETING, to, "It must be."));
    }

    /** Everything that may happen to an intervention, whether it minds or not. */
    enum Happening {
        APPROVE(one -> one.desk.act("lead", new Act.Approve(one.id, null))),
        OVERRIDE(one -> one.desk.act("lead", new Act.Override(one.id, Mechanism.COD_SUPPRESSION, "Better."))),
        REJECT(one -> one.desk.act("lead", new Act.Reject(one.id, "Not now."))),
        CARRIED_OUT(one -> one.report(one.id, Execution.Outcome.CARRIED_OUT)),
        CARRIED_OUT_IN_PART(one -> one.report(one.id, Execution.Outcome.PARTIALLY_CARRIED_OUT)),
        FAILED(one -> one.report(one.id, Execution.Outcome.FAILED)),
        UNDONE_BY_HAND(one -> one.report(one.id, Execution.Outcome.REVERTED_BY_HAND)),
        SAID_TO_BE_REPLACED(one -> one.report(one.id, Execution.Outcome.REPLACED)),
        SAID_TO_BE_LIFTED(one -> one.report(one.id, Execution.Outcome.LIFTED)),
        LAST_CARRIED_OUT(one -> one.report(one.desk.last(), Execution.Outcome.CARRIED_OUT)),
        STOPPED(one -> one.turn("chief", LoopSwitch.State.OFF)),
        SHADOWED(one -> one.turn("chief", LoopSwitch.State.SHADOW)),
        STARTED(one -> {
            one.turn("chief", LoopSwitch.State.ON);
            return one.turn("head", LoopSwitch.State.ON);
        }),
        CALM(one -> one.window(Facts.CALM)),
        BAD(one -> one.window(Facts.BAD)),
        WORSE(one -> one.window(Facts.WORSE)),
        MORE_BUDGET(one -> one.budget(AMPLE)),
        LESS_BUDGET(one -> one.budget(TIGHT)),
        MORE_SPEND(
                one -> one.desk.tell(Facts.spend("C-1", PIN, Desk.DAY.minusDays(1), SPEND * 6 / 5, one.desk.later()))),
        ADVERTISED_NO_MORE(
                one -> one.desk.tell(Facts.target("C-1", PIN, CampaignGeoTarget.Mode.EXCLUDE, one.desk.later()))),
        PUSHED(one -> one.desk.tell(Facts.push(Desk.DAY, one.desk.later()))),
        PUSHED_NO_MORE(one -> one.desk.tell(Facts.push(Desk.DAY.minusDays(30), one.desk.later()))),
        HOURS_PASS(one -> one.desk.pass(Duration.ofHours(4))),
        A_DAY_PASSES(one -> one.desk.pass(Duration.ofHours(24))),
        NOBODYS_BANDS(one -> one.desk.adopt(one.desk.session.rulebook().withTables(Limits.bandsForNobody()))),
        BANDS(one -> one.desk.adopt(one.desk.session.rulebook().withTables(Limits.bands())));

        private final Function<OneIntervention, Object> happening;

        Happening(Function<OneIntervention, Object> happening) {
            this.happening = happening;
        }

        /** What came of it. */
        Object to(OneIntervention one) {
            return happening.apply(one);
        }
    }

    private Registered window(int failed) {
        return desk.tell(Facts.window(PIN, Desk.DAY.minusDays(1), failed, desk.later()));
    }

    private Registered budget(long paise) {
        return desk.tell(Facts.campaign(Campaign.Channel.META, "C-1", paise, desk.later()));
    }

    @Override
    public void close() {
        desk.close();
    }
}
