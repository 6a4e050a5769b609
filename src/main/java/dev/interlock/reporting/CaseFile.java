package dev.interlock.reporting;

import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.FactCodec;
import dev.interlock.journal.Sha256;
import dev.interlock.signal.Claim;
import dev.interlock.signal.DisputeCase;
import dev.interlock.signal.OpenClaim;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What can be claimed from one counterparty at one moment.
 *
 * @param version tells it from what it was before and will be later
 * @param claims the most urgent first, then by item
 */
public record CaseFile(String brand, LocalDate day, DisputeCase summary, String version, List<Claim> claims) {

    private static final Comparator<Claim> URGENCY =
            Comparator.comparing(Claim::claimBy).thenComparing(Claim::subject);

    private static final int VERSION_BYTES = 8;

    /** Of {@code open}, which is not empty, in whatever order. */
    static CaseFile of(String brand, LocalDate day, String counterparty, List<OpenClaim> open) {
        List<Claim> claims = open.stream().map(OpenClaim::claim).sorted(URGENCY).toList();
        String version = HexFormat.of().formatHex(Sha256.of(CanonicalJson.write(claims)), 0, VERSION_BYTES);
        return new CaseFile(brand, day, new DisputeCase(counterparty, open), version, claims);
    }

    /**
     * The claims that are filed: every document that is asked for is there. At most {@value FactCodec#MAX_FACTS} at once,
     * the most urgent.
     */
    List<Claim> toFile() {
        return claims.stream()
                .filter(Claim::complete)
                .limit(FactCodec.MAX_FACTS)
                .toList();
    }

    /** The claims that stay in the case. */
    List<Claim> staying() {
        List<Claim> filed = toFile();
        return filed.size() == claims.size()
                ? List.of()
                : claims.stream()
                        .filter(Predicate.not(Set.copyOf(filed)::contains))
                        .toList();
    }
}
