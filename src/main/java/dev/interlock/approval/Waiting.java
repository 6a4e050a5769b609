package dev.interlock.approval;

import dev.interlock.engine.BrandSession;
import dev.interlock.intervention.ApprovalRequest;
import dev.interlock.intervention.BandOf;
import dev.interlock.signal.ConclusionKey;
import java.util.Optional;
import java.util.UUID;

/** What waits for a person. */
final class Waiting {

    private Waiting() {}

    /** What a person is asked about the intervention {@code id}; empty when nobody is. */
    static Optional<ApprovalRequest> request(BrandSession session, UUID id) {
        return session.forTheDesk(BandOf.class).stream()
                .filter(band -> band.id().equals(id))
                .findFirst()
                .flatMap(band -> session.standing(
                        ConclusionKey.of(ApprovalRequest.class, id, band.band().role())))
                .map(ApprovalRequest.class::cast);
    }
}
