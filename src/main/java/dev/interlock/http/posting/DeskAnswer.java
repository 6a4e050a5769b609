package dev.interlock.http.posting;

import dev.interlock.brand.Answer;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.journal.Reading;
import java.time.ZoneId;
import java.util.List;

/** Says what the desk answered: a decision, or a refusal. */
record DeskAnswer(Reading reading, ZoneId zone) implements Answer.Reader<BatchAnswer> {

    @Override
    public BatchAnswer decided(Answer.Decided answer) {
        return BatchAnswer.of(answer, reading, zone);
    }

    @Override
    public BatchAnswer quarantined(Answer.Quarantined answer) {
        throw new Refusal(
                ProblemType.RULE_FAILED,
                ("The rule %s failed on these facts. They are kept at position %d of the journal, apart from the"
                                + " brand's facts, and are told again when another rulebook is activated.")
                        .formatted(answer.ruleId(), answer.position()),
                List.of(new Problem.Error(answer.ruleId(), answer.sentence(), answer.message())));
    }

    @Override
    public BatchAnswer refused(Answer.Refused answer) {
        throw Wrong.facts(answer.problems());
    }

    @Override
    public BatchAnswer keyReused(Answer.KeyReused answer) {
        throw new Refusal(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                ("Under the idempotency key %s another body was journaled at position %d."
                                + " Maybe a key is drawn once and not per request.")
                        .formatted(answer.idempotencyKey(), answer.position()));
    }
}
