package dev.interlock.http.inbox;

import dev.interlock.approval.Act;
import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.Department;
import dev.interlock.http.problem.Wanted;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a department heard a signal. */
@Schema(name = "AcknowledgeWish")
record AcknowledgeWish(
        @Schema(description = "Who heard it; a person's own department when it is left out.") @Nullable
                Department department,
        @Schema(description = "Anything worth knowing; at most 500 characters.") @Nullable String note) {

    /** Nothing more than that. */
    static final AcknowledgeWish SILENT = new AcknowledgeWish(null, null);

    Act.Acknowledge act(UUID id, Teams teams) {
        new Wanted().atMost("note", note, Acknowledgement.NOTE_LONGEST).check();
        return new Act.Acknowledge(id, teams.speaking(department), note);
    }
}
