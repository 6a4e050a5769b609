package dev.interlock.approval;

import dev.interlock.approval.Acted.Done;
import dev.interlock.approval.Acted.Refused;
import dev.interlock.approval.Acted.Repeated;
import dev.interlock.approval.Acted.Why;
import dev.interlock.engine.BrandSession;
import dev.interlock.fact.Acknowledgement;
import java.util.List;

/** Takes in that departments heard signals. */
final class Acknowledging {

    private final BrandSession session;
    private final By by;

    Acknowledging(BrandSession session, By by) {
        this.session = session;
        this.by = by;
    }

    Acted acknowledge(Act.Acknowledge act) {
        Heard heard = Hearings.of(session, act.id()).get(act.department());
        if (heard == null) {
            return new Refused(Why.UNKNOWN, "No signal %s stands that %s hears.".formatted(act.id(), act.department()));
        }
        return switch (heard.state()) {
            case ACKNOWLEDGED -> new Repeated();
            case EXPIRED ->
                new Refused(
                        Why.OUT_OF_TURN,
                        "The signal %s expired for %s: nobody acknowledged it in time."
                                .formatted(act.id(), act.department()));
            case OPEN, ESCALATED ->
                new Done(List.of(new Acknowledgement(
                        act.id(),
                        act.department(),
                        heard.delivery().signalClass(),
                        Acknowledgement.Answer.ACKNOWLEDGED,
                        by.principal(),
                        by.asOf(),
                        act.note())));
        };
    }
}
