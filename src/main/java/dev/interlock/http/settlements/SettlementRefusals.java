package dev.interlock.http.settlements;

import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.problem.Refusing;
import dev.interlock.reconciling.AlreadyRunning;
import dev.interlock.reporting.CaseRefused;
import dev.interlock.reporting.EvidenceRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What comparisons, documents and cases throw, as refusals. */
@ApplicationScoped
class SettlementRefusals implements Refusing {

    @Override
    public Optional<Refusal> refusal(Throwable thrown) {
        if (thrown instanceof AlreadyRunning) {
            return of(ProblemType.OUT_OF_TURN, thrown);
        }
        if (thrown instanceof EvidenceRefused refused) {
            return of(
                    switch (refused.why()) {
                        case UNSUPPORTED -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                        case TOO_LARGE -> ProblemType.TOO_LARGE;
                        case INVALID -> ProblemType.INVALID_INPUT;
                        case UNKNOWN -> ProblemType.NOT_FOUND;
                    },
                    thrown);
        }
        if (thrown instanceof CaseRefused refused) {
            return of(
                    switch (refused.why()) {
                        case UNKNOWN -> ProblemType.NOT_FOUND;
                        case STALE -> ProblemType.STALE;
                        case INCOMPLETE -> ProblemType.OUT_OF_TURN;
                        case INVALID -> ProblemType.INVALID_INPUT;
                    },
                    thrown);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> of(ProblemType type, Throwable thrown) {
        return Optional.of(new Refusal(type, String.valueOf(thrown.getMessage())));
    }
}
