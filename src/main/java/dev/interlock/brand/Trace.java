package dev.interlock.brand;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.engine.Considered;
import dev.interlock.fact.Registration;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.StoredConclusion;
import dev.interlock.trace.Because;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything behind one decision, as it is stored and read by id. */
record Trace(
        UUID id,
        String brand,
        long position,
        EntryKind entry,
        Instant asOf,
        String rulebook,
        int accepted,
        int unchanged,
        int outdated,
        List<Step> changes,
        List<Registration> registrations,
        List<Considered> considered,
        int firings) {

    /** One conclusion that differs, with its reasons. */
    record Step(
            UUID id,
            StoredConclusion.Kind kind,
            ConclusionChange.Kind change,
            String type,
            String subject,
            String target,
            Instant raisedAt,
            @Nullable Instant actBy,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable Because because) {

        static Step of(Differing one) {
            StoredConclusion stored = one.stored();
            return new Step(
                    stored.id(),
                    stored.kind(),
                    one.change(),
                    stored.key().type(),
                    stored.key().subject(),
                    stored.key().target(),
                    stored.raisedAt(),
                    stored.actBy(),
                    one.before(),
                    one.is(ConclusionChange.Kind.WITHDRAWN) ? null : one.body(),
                    one.because());
        }
    }
}
