package dev.interlock.reporting;

import dev.interlock.fact.EvidenceKind;
import dev.interlock.fact.VarianceType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leadership is handed each morning of settlements: what is wrong, what can be claimed and until when, and what
 * could not be verified.
 *
 * @param position how far the journal went
 * @param compared the last comparison that came to its end; null when there was none
 * @param totals over all counterparties
 * @param counterparties everybody who settles or should, the most at stake first
 * @param worst signals, the most at stake first
 * @param notVerified what of any source is late, missing or contradictory
 */
public record LeadershipBrief(
        String brand,
        LocalDate day,
        Instant generatedAt,
        long position,
        String rulebook,
        @Nullable Compared compared,
        Totals totals,
        List<Counterparty> counterparties,
        List<Item> worst,
        List<String> notVerified) {

    /** The last comparison that came to its end, and whether that was on the brief's day. */
    public record Compared(UUID id, LocalDate day, boolean today) {}

    /**
     * Rupees, in paise.
     *
     * @param atStake of all that is wrong
     * @param claimable of it, open and in time
     * @param disputed asked for and waited for
     * @param recovered asked for, and paid as the counterparty says
     * @param resolved asked for, and nothing of it is at stake any more
     */
    public record Totals(long atStake, long claimable, long disputed, long recovered, long resolved) {

        Totals plus(Totals other) {
            return new Totals(
                    Math.addExact(atStake, other.atStake),
                    Math.addExact(claimable, other.claimable),
                    Math.addExact(disputed, other.disputed),
                    Math.addExact(recovered, other.recovered),
                    Math.addExact(resolved, other.resolved));
        }
    }

    /**
     * Who settles.
     *
     * @param verified whether everything it should have reported was compared
     * @param notVerified why not; empty when it is
     * @param variances how many amounts are wrong, by what is wrong
     * @param oldest since when the oldest of them stands; null when there is none
     * @param deadline until when the most urgent claim must be filed; null when there is none
     * @param readyToFile whether every claim has its documents
     * @param missing which do not, by how many claims
     * @param why where the reasons are read; null when nothing is wrong
     */
    public record Counterparty(
            String name,
            boolean verified,
            List<String> notVerified,
            Totals totals,
            Map<VarianceType, Long> variances,
            @Nullable LocalDate oldest,
            int claims,
            @Nullable LocalDate deadline,
            boolean readyToFile,
            Map<EvidenceKind, Long> missing,
            @Nullable String why) {}

    /**
     * A signal that stands.
     *
     * @param why where its reasons are read
     * @param notVerified why it is not verified; empty when it is
     */
    public record Item(
            UUID signal,
            String type,
            String subject,
            String sentence,
            long paise,
            String why,
            List<String> notVerified) {}
}
