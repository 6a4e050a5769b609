package dev.interlock.http.settlements;

import dev.interlock.journal.Reconciliation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Reconciliation",
        description = "A comparison of everything that was settled with everything that was expected.")
record ReconciliationAnswer(
        UUID id,
        @Schema(description = "The brand's business day: what is due on it, or later, is not missing yet.")
                LocalDate day,
        @Schema(description = "The journal position until which facts are compared.") long position,
        @Schema(description = "Whose rate card says what is expected.") String rulebook,
        @Schema(description = "Who asked for it; `interlock` every night.") String askedBy,
        Reconciliation.State state,
        @Schema(description = "Events of items compared until now.") long accounts,
        @Schema(description = "Lines of settlements among them.") long lines,
        @Schema(description = "Lines that are exactly what was expected.") long matched,
        @Schema(description = "Events of which nothing came yet, in time.") long open,
        @Schema(description = "What does not match; rules judge it.") long differences,
        @Schema(description = "Expected of all that is not open.") long expectedPaise,
        @Schema(description = "Of all lines that are paid. The differences sum up to this less what was expected.")
                long receivedPaise,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Schema(description = "Why it failed; absent unless it did.") @Nullable String failedBecause) {

    static ReconciliationAnswer of(Reconciliation one, ZoneId zone) {
        Reconciliation.Counts counts = one.counts();
        return new ReconciliationAnswer(
                one.id(),
                one.day(),
                one.position(),
                one.rulebook(),
                one.askedBy(),
                one.state(),
                counts.accounts(),
                counts.lines(),
                counts.matched(),
                counts.open(),
                counts.differences(),
                counts.expectedPaise(),
                counts.receivedPaise(),
                one.startedAt().atZone(zone).toOffsetDateTime(),
                one.endedAt() == null ? null : one.endedAt().atZone(zone).toOffsetDateTime(),
                one.failedBecause());
    }
}
