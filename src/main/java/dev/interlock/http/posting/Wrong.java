package dev.interlock.http.posting;

import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.Problem;
import java.util.List;

/** Refusals of facts that cannot be told. */
final class Wrong {

    private Wrong() {}

    /** Nothing of a batch is accepted, for all of these reasons. */
    static Refusal facts(List<Problem> problems) {
        boolean cut = problems.size() >= FactCodec.MAX_PROBLEMS;
        return new Refusal(
                ProblemType.INVALID_INPUT,
                "No fact was accepted: %d things are wrong%s."
                        .formatted(problems.size(), cut ? ", and maybe more that are not listed" : ""),
                problems.stream().map(Wrong::error).toList());
    }

    private static dev.interlock.http.problem.Problem.Error error(Problem problem) {
        return new dev.interlock.http.problem.Problem.Error(problem.pointer(), problem.value(), problem.message());
    }
}
