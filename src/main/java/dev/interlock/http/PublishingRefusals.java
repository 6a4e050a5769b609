package dev.interlock.http;

import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.problem.Refusing;
import dev.interlock.publishing.PublishingRefused;
import dev.interlock.publishing.StageTaken;
import dev.interlock.rehearsal.ScenarioProblems;
import dev.interlock.rulebook.RulebookProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What rulebooks, scenarios and drafts throw, as refusals. */
@ApplicationScoped
class PublishingRefusals implements Refusing {

    @Override
    public Optional<Refusal> refusal(Throwable thrown) {
        if (thrown instanceof RulebookProblems wrong) {
            return Optional.of(of(wrong));
        }
        if (thrown instanceof ScenarioProblems wrong) {
            return Optional.of(of(wrong));
        }
        if (thrown instanceof StageTaken taken) {
            return Optional.of(
                    Refusal.forNow(ProblemType.QUEUE_FULL, String.valueOf(taken.getMessage()), Duration.ofSeconds(2)));
        }
        if (thrown instanceof PublishingRefused refused) {
            List<Problem.Error> errors = refused.details().stream()
                    .map(detail -> new Problem.Error("", null, detail))
                    .toList();
            return Optional.of(new Refusal(type(refused.why()), String.valueOf(refused.getMessage()), errors));
        }
        return Optional.empty();
    }

    private static Refusal of(RulebookProblems wrong) {
        List<Problem.Error> errors = wrong.problems().stream()
                .map(problem -> new Problem.Error(problem.where(), problem.found(), problem.message()))
                .toList();
        return new Refusal(
                ProblemType.INVALID_RULEBOOK,
                "%d things are wrong with rules and tables; what decides stays.".formatted(errors.size()),
                errors);
    }

    private static Refusal of(ScenarioProblems wrong) {
        List<Problem.Error> errors = wrong.problems().stream()
                .map(problem -> new Problem.Error(problem.file() + ':' + problem.line(), null, problem.message()))
                .toList();
        return new Refusal(
                ProblemType.INVALID_INPUT, "%d things are wrong with scenarios.".formatted(errors.size()), errors);
    }

    private static ProblemType type(PublishingRefused.Why why) {
        return switch (why) {
            case UNKNOWN -> ProblemType.NOT_FOUND;
            case NOT_ELIGIBLE -> ProblemType.NOT_ELIGIBLE;
            case OUT_OF_TURN -> ProblemType.OUT_OF_TURN;
            case STALE -> ProblemType.STALE;
            case INVALID -> ProblemType.INVALID_INPUT;
        };
    }
}
