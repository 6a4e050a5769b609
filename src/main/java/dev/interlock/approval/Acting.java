package dev.interlock.approval;

import dev.interlock.approval.Acted.Done;
import dev.interlock.approval.Acted.Refused;
import dev.interlock.approval.Acted.Why;
import dev.interlock.engine.BrandSession;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.InvalidFact;
import dev.interlock.fact.LoopSwitch;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.Ruling;
import dev.interlock.intervention.Asked;
import dev.interlock.intervention.BandEnd;
import dev.interlock.intervention.CampaignAdjustment;
import dev.interlock.intervention.Eligible;
import dev.interlock.intervention.OptionBoard;
import dev.interlock.intervention.OptionStanding;
import dev.interlock.signal.ConclusionKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what somebody asks for into registrations, as far as the rules permit it. */
public final class Acting {

    private final BrandSession session;
    private final By by;

    /** Acts on what {@code session} holds, for the person that {@code by} names. */
    public Acting(BrandSession session, By by) {
        this.session = session;
        this.by = by;
    }

    /** What {@code act} comes to; nothing is told to the session yet. */
    public Acted act(Act act) {
        try {
            return register(act);
        } catch (InvalidFact wrong) {
            return new Refused(Why.INVALID, String.valueOf(wrong.getMessage()));
        }
    }

    private Acted register(Act act) {
        if (act instanceof Act.Answering answering) {
            return answer(answering);
        }
        if (act instanceof Act.Report report) {
            return new Reporting(session, by).report(report);
        }
        if (act instanceof Act.Acknowledge acknowledge) {
            return new Acknowledging(session, by).acknowledge(acknowledge);
        }
        return turn((Act.Switch) act);
    }

    private Acted answer(Act.Answering answering) {
        UUID id = answering.id();
        Optional<Asked> asked = session.forTheDesk(Asked.class).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        Ruling ruled = Register.ruling(session, id);
        if (asked.isEmpty() && ruled == null) {
            return new Refused(Why.UNKNOWN, "No intervention %s stands.".formatted(id));
        }
        if (ruled != null) {
            return new Refused(
                    Why.OUT_OF_TURN,
                    "The intervention %s is %s already, by %s.".formatted(id, ruled.verdict(), ruled.by()));
        }
        if (Waiting.request(session, id).isEmpty()) {
            return new Refused(Why.OUT_OF_TURN, "The intervention %s does not wait for anybody.".formatted(id));
        }
        List<Eligible> eligible = session.forTheDesk(Eligible.class).stream()
                .filter(one -> one.id().equals(id))
                .toList();
        if (eligible.stream().noneMatch(one -> one.person().equals(by.principal()))) {
            return new Refused(Why.NOT_ELIGIBLE, notEligible(id, eligible));
        }
        return ruled(answering, asked.get());
    }

    private String notEligible(UUID id, List<Eligible> eligible) {
        String roles = eligible.stream().map(Eligible::role).distinct().sorted().collect(Collectors.joining(", "));
        return "%s may not answer to the intervention %s; it needs %s, and nobody answers to their own proposal."
                .formatted(by.principal(), id, roles.isEmpty() ? "a role that nobody has" : roles);
    }

    private Acted ruled(Act.Answering answering, Asked asked) {
        if (answering instanceof Act.Override override) {
            return override(override, asked);
        }
        Ruling.Verdict verdict = answering instanceof Act.Approve ? Ruling.Verdict.APPROVED : Ruling.Verdict.REJECTED;
        return new Done(List.of(Following.ruling(session, asked, verdict, by.principal(), by, answering.reason())));
    }

    private Acted override(Act.Override override, Asked asked) {
        var proposal = asked.proposal();
        var key = new ConclusionKey(proposal.intervention(), proposal.subject(), proposal.target());
        Optional<OptionBoard.Option> option = session.standing(key)
                .filter(CampaignAdjustment.class::isInstance)
                .map(CampaignAdjustment.class::cast)
                .flatMap(adjustment -> adjustment.options().stream()
                        .filter(one -> one.mechanism() == override.mechanism())
                        .findFirst());
        // Nothing cannot be carried out: who wants that rejects.
        if (option.isEmpty() || override.mechanism() == Mechanism.DO_NOTHING) {
            return new Refused(
                    Why.INVALID,
                    "%s cannot be done instead of this %s.".formatted(override.mechanism(), proposal.intervention()));
        }
        if (option.get().standing() != OptionStanding.Standing.OPEN) {
            return new Refused(
                    Why.INVALID,
                    "The campaign refuses %s: %s."
                            .formatted(override.mechanism(), option.get().standing()));
        }
        long moved = Math.abs(option.get().spendMovedPaise());
        Optional<BandEnd> end = session.forTheDesk(BandEnd.class).stream()
                .filter(one -> one.id().equals(asked.id()) && moved >= one.belowPaise())
                .findFirst();
        if (end.isPresent()) {
            return new Refused(
                    Why.NOT_ELIGIBLE,
                    "%s would move %d paise a day; from %d on another role must answer."
                            .formatted(override.mechanism(), moved, end.get().belowPaise()));
        }
        return new Done(List.of(
                Following.ruling(session, asked, Ruling.Verdict.OVERRIDDEN, by.principal(), by, override.reason())
                        .doing(override.mechanism(), moved)));
    }

    /** Stopping takes one person and counts at once; starting again takes two. */
    private Acted turn(Act.Switch wish) {
        LoopSwitch now = (LoopSwitch)
                session.known(FactKey.of(LoopSwitch.class, wish.loop())).orElse(null);
        LoopSwitch.State state = now == null ? LoopSwitch.State.ON : now.state();
        if (wish.state() == state && (now == null || now.askedOnBy() == null)) {
            return new Refused(Why.OUT_OF_TURN, "The loop %s is %s already.".formatted(wish.loop(), state));
        }
        if (wish.state() != LoopSwitch.State.ON) {
            return done(wish, wish.state(), null);
        }
        if (now == null || now.askedOnBy() == null) {
            return done(wish, state, by.principal());
        }
        if (now.askedOnBy().equals(by.principal())) {
            return new Refused(
                    Why.NOT_ELIGIBLE,
                    "%s asked already to switch the loop %s on; another person must agree."
                            .formatted(by.principal(), wish.loop()));
        }
        return done(wish, LoopSwitch.State.ON, null);
    }

    private Acted done(Act.Switch wish, LoopSwitch.State state, @Nullable String askedOnBy) {
        return new Done(
                List.of(new LoopSwitch(wish.loop(), state, by.principal(), by.asOf(), askedOnBy, wish.reason())));
    }
}
