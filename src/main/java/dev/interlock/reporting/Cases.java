package dev.interlock.reporting;

import dev.interlock.brand.Answer;
import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.brand.Posted;
import dev.interlock.fact.Dispute;
import dev.interlock.fact.Fact;
import dev.interlock.fact.InvalidFact;
import dev.interlock.journal.FactCodec;
import dev.interlock.reporting.CaseRefused.Why;
import dev.interlock.signal.Claim;
import dev.interlock.signal.OpenClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cases against counterparties: what can be claimed now, and that it was filed. */
@ApplicationScoped
public class Cases {

    private final Brands brands;
    private final Clock clock;
    private final OneAtATime filing = new OneAtATime();

    Cases(Brands brands, Clock clock) {
        this.brands = brands;
        this.clock = clock;
    }

    /** Every case of {@code brand}, by counterparty. */
    public List<CaseFile> all(String brand) {
        LocalDate day = today(brand);
        Map<String, List<OpenClaim>> open =
                BrandDesk.joined(brands.desk(brand).figures(OpenClaim.class, claim -> true)).stream()
                        .collect(Collectors.groupingBy(OpenClaim::counterparty, TreeMap::new, Collectors.toList()));
        return open.entrySet().stream()
                .map(one -> CaseFile.of(brand, day, one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * The case against one counterparty.
     *
     * @throws CaseRefused when there is nothing to claim
     */
    public CaseFile one(String brand, String counterparty) {
        LocalDate day = today(brand);
        List<OpenClaim> open = BrandDesk.joined(brands.desk(brand)
                .figures(OpenClaim.class, claim -> claim.counterparty().equals(counterparty)));
        if (open.isEmpty()) {
            throw new CaseRefused(Why.UNKNOWN, "There is nothing to claim from (%s).".formatted(counterparty));
        }
        return CaseFile.of(brand, day, counterparty, open);
    }

    /**
     * What somebody filed.
     *
     * @param reference the counterparty's number of the case
     * @param version of the case they saw
     * @param completeOnly whether what lacks documents stays behind
     */
    public record Filing(String reference, String version, boolean completeOnly) {}

    /**
     * Tells the brand that {@code person} filed the case against {@code counterparty}: every claim of it is a dispute
     * from there on. At most {@value FactCodec#MAX_FACTS} at once, the most urgent; the others stay in the case.
     *
     * @return what was filed
     * @throws CaseRefused when it is not what they saw, or lacks documents
     */
    public List<Claim> file(String brand, String person, String counterparty, Filing wanted) {
        return filing.alone(brand, () -> filedNow(brand, person, counterparty, wanted));
    }

    private List<Claim> filedNow(String brand, String person, String counterparty, Filing wanted) {
        CaseFile file = one(brand, counterparty);
        List<Claim> filed = filed(file, wanted);
        Instant now = now(brand);
        List<Fact> disputes = filed.stream()
                .map(claim -> dispute(claim, wanted.reference(), file.day(), now))
                .toList();
        Answer answer = BrandDesk.joined(brands.desk(brand).accept(new Posted(person, null, null, disputes)));
        if (!(answer instanceof Answer.Decided decided) || decided.outdated() > 0) {
            throw new CaseRefused(
                    Why.INVALID, "The disputes were not taken, or later ones are known: %s".formatted(answer));
        }
        return filed;
    }

    private static List<Claim> filed(CaseFile file, Filing filing) {
        if (!file.version().equals(filing.version())) {
            throw new CaseRefused(
                    Why.STALE,
                    "The case is %s now: %d claims of %s. Look at it again."
                            .formatted(
                                    file.version(),
                                    file.claims().size(),
                                    Rupees.of(file.summary().claimedPaise())));
        }
        List<Claim> complete = file.toFile();
        if (complete.isEmpty() || !filing.completeOnly() && !file.summary().readyToFile()) {
            throw new CaseRefused(
                    Why.INCOMPLETE,
                    "Of %d claims %d are complete; missing, by how many claims: %s. With completeOnly the others stay."
                            .formatted(
                                    file.claims().size(),
                                    complete.size(),
                                    file.summary().missing()));
        }
        return complete;
    }

    private static Fact dispute(Claim claim, String reference, LocalDate day, Instant now) {
        try {
            return new Dispute(
                    claim.counterparty(),
                    claim.item(),
                    claim.event(),
                    claim.component(),
                    reference,
                    claim.paise(),
                    Dispute.State.FILED,
                    0,
                    day,
                    now);
        } catch (InvalidFact invalid) {
            throw new CaseRefused(Why.INVALID, String.valueOf(invalid.getMessage()));
        }
    }

    /** The business day as the desk has it. */
    private LocalDate today(String brand) {
        BrandView view = brands.view(brand);
        Instant shown = view.asOf();
        return LocalDate.ofInstant(shown == null ? clock.instant() : shown, view.zone());
    }

    /** What the brand's clock shows. */
    private Instant now(String brand) {
        BrandView view = brands.view(brand);
        return view.clock().now(view.asOf(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
