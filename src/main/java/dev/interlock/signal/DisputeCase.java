package dev.interlock.signal;

import dev.interlock.fact.EvidenceKind;
import dev.interlock.fact.VarianceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finance to leadership: what can be claimed from one counterparty now. Its claims are those that are open and not
 * disputed yet, so that no amount is ever in two cases.
 *
 * @param claims how many amounts
 * @param claimedPaise what they come to
 * @param variances how many, by what is wrong
 * @param deadline the first day on which the window of one of them ends
 * @param complete how many have every document that is asked for
 * @param completePaise what these come to
 * @param missing for how many claims a kind of document is missing
 * @param readyToFile whether nothing is missing
 */
public record DisputeCase(
        String counterparty,
        int claims,
        long claimedPaise,
        Map<VarianceType, Long> variances,
        LocalDate deadline,
        int complete,
        long completePaise,
        Map<EvidenceKind, Long> missing,
        boolean readyToFile,
        int actWithinHours)
        implements Signal {

    /** Of {@code open}, which is not empty, in whatever order. */
    public DisputeCase(String counterparty, List<OpenClaim> open) {
        this(
                open.stream().map(OpenClaim::claim).toList(),
                open.stream().map(OpenClaim::claim).filter(Claim::complete).toList(),
                counterparty);
    }

    private DisputeCase(List<Claim> claims, List<Claim> complete, String counterparty) {
        this(
                counterparty,
                claims.size(),
                paise(claims),
                claims.stream()
                        .collect(Collectors.groupingBy(
                                claim -> claim.variance().variance(), TreeMap::new, Collectors.counting())),
                claims.stream().map(Claim::claimBy).min(LocalDate::compareTo).orElseThrow(),
                complete.size(),
                paise(complete),
                claims.stream()
                        .flatMap(claim -> claim.missing().stream())
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                complete.size() == claims.size(),
                claims.stream().mapToInt(Claim::actWithinHours).min().orElseThrow());
    }

    private static long paise(List<Claim> claims) {
        return claims.stream().mapToLong(Claim::paise).reduce(0, Math::addExact);
    }

    @Override
    public ConclusionKey key() {
        return ConclusionKey.of(DisputeCase.class, counterparty, "");
    }
}
