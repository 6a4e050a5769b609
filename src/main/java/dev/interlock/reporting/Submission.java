package dev.interlock.reporting;

import dev.interlock.fact.Difference;
import dev.interlock.fact.VarianceType;
import dev.interlock.signal.Claim;
import dev.interlock.signal.SettlementVariance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What is sent to a counterparty: a text to paste into its form, and a table to attach. */
final class Submission {

    private static final String[] HEADER = {
        "no",
        "item",
        "event",
        "amount",
        "what is wrong",
        "settlement lines",
        "expected ₹",
        "received ₹",
        "claimed ₹",
        "since",
        "claim by",
        "documents"
    };

    private Submission() {}

    /** The claims of {@code file} that are filed, one after the other. */
    static String text(CaseFile file) {
        List<Claim> claims = file.toFile();
        var text = new StringBuilder(
                """
                Claim against %s
                File at: %s
                Brand: %s
                Date: %s

                We claim %s for %s. The first window ends on %s.
                """
                        .formatted(
                                file.summary().counterparty(),
                                claims.stream().map(Claim::filedAt).distinct().collect(Collectors.joining("; ")),
                                file.brand(),
                                file.day(),
                                Rupees.of(
                                        claims.stream().mapToLong(Claim::paise).sum()),
                                claims.size() == 1 ? "one amount" : claims.size() + " amounts",
                                claims.stream()
                                        .map(Claim::claimBy)
                                        .min(LocalDate::compareTo)
                                        .orElse(file.day())));
        int number = 0;
        for (Claim claim : claims) {
            text.append('\n').append(text(++number, claim));
        }
        return text.toString();
    }

    private static String text(int number, Claim claim) {
        SettlementVariance wrong = claim.variance();
        var text = new StringBuilder(
                """
                %d. %s, %s, %s: %s
                   Expected %s, received %s; claimed %s. Since %s.
                   Settlement lines: %s
                """
                        .formatted(
                                number,
                                wrong.item(),
                                wrong.event(),
                                wrong.component(),
                                sentence(wrong.variance()),
                                Rupees.of(wrong.expectedPaise()),
                                Rupees.of(wrong.receivedPaise()),
                                Rupees.of(claim.paise()),
                                wrong.since(),
                                lines(wrong)));
        if (!claim.documents().isEmpty()) {
            text.append("   Documents: ").append(documents(claim)).append('\n');
        }
        return text.toString();
    }

    /** {@code claims} as a table. What a spreadsheet would take for a formula is marked as text. */
    static String csv(List<Claim> claims) {
        var csv = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(HEADER).get();
        try (var printer = new CSVPrinter(csv, format)) {
            int number = 0;
            for (Claim claim : claims) {
                SettlementVariance wrong = claim.variance();
                printer.printRecord(
                        ++number,
                        plain(wrong.item()),
                        wrong.event(),
                        wrong.component(),
                        wrong.variance(),
                        plain(lines(wrong)),
                        amount(wrong.expectedPaise()),
                        amount(wrong.receivedPaise()),
                        amount(claim.paise()),
                        wrong.since(),
                        claim.claimBy(),
                        claim.complete() ? documents(claim) : "MISSING " + claim.missing());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory", e);
        }
        return csv.toString();
    }

    private static String plain(String told) {
        return !told.isEmpty() && "=+-@\t\r".indexOf(told.charAt(0)) >= 0 ? "'" + told : told;
    }

    private static String amount(long paise) {
        return BigDecimal.valueOf(paise, 2).toPlainString();
    }

    private static String lines(SettlementVariance wrong) {
        if (wrong.lineCount() == 0) {
            return "none";
        }
        String named = wrong.lines().stream().map(Submission::line).collect(Collectors.joining(", "));
        int more = wrong.lineCount() - wrong.lines().size();
        return more == 0 ? named : named + ", and %d more".formatted(more);
    }

    private static String line(Difference.Line line) {
        return "%s no. %d (%s)".formatted(line.settlementId(), line.lineNo(), Rupees.of(line.amountPaise()));
    }

    private static String documents(Claim claim) {
        return claim.documents().stream().map(CasePackage::fileName).collect(Collectors.joining(", "));
    }

    private static String sentence(VarianceType variance) {
        return switch (variance) {
            case SHORT_SETTLEMENT -> "less was paid than is due";
            case OVER_SETTLEMENT -> "more was paid than is due";
            case DUPLICATE_DEDUCTION -> "the same was taken more often than the quantity explains";
            case RETURN_DEDUCTION_WITHOUT_WMS_RECEIPT -> "a return was deducted that never reached our warehouse";
            case MISSING_SETTLEMENT -> "nothing was settled";
            case FEE_OVERCHARGE -> "the fee is higher than the rate card";
            case WEIGHT_OVERCHARGE -> "it was charged by a greater weight than it has";
            case TAX_MISMATCH -> "the tax is not what it should be";
            case REVERSAL_NOT_RECEIVED -> "a fee or tax of what was returned was not given back";
            case UNMAPPED_COMPONENT -> "nothing was agreed that explains this deduction";
            case UNKNOWN_ITEM -> "this deduction is for nothing that we sold or shipped";
        };
    }
}
