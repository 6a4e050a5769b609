package dev.interlock.importing;

import dev.interlock.importing.SettlementTally.Settled;
import dev.interlock.importing.SettlementTally.Sum;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** What a report says, and what the service said to it; for the terminal. */
final class SettlementSummary {

    private static final int MOST_SHOWN = 50;

    private final PrintStream out;

    SettlementSummary(PrintStream out) {
        this.out = out;
    }

    /** What is in the file. */
    void print(SettlementTally tally) {
        say("");
        say("Lines by component:");
        tally.components().forEach((component, sum) -> say(component.name(), sum));
        say("");
        say("Paid by settlement, beside the total that the report states:");
        tally.settlements().entrySet().stream().limit(MOST_SHOWN).forEach(one -> say(one.getKey(), one.getValue()));
        if (tally.settlements().size() > MOST_SHOWN) {
            say("  and %,d further settlements", tally.settlements().size() - MOST_SHOWN);
        }
        list("Reported, not paid yet:", tally.unsettled());
        list("Left out, for the same money is told otherwise:", tally.leftOut());
        list("Words nobody knows here, kept as UNMAPPED:", tally.unknown());
    }

    /** What became of it. */
    void print(PostingSettlement posting) {
        say("");
        say(
                "Accepted %,d, known before %,d, older than what is known %,d. A file posted again is answered as it was the first time.",
                posting.accepted(), posting.unchanged(), posting.outdated());
    }

    private void list(String title, Map<String, Sum> sums) {
        if (!sums.isEmpty()) {
            say("");
            say(title);
            sums.entrySet().stream().limit(MOST_SHOWN).forEach(one -> say(one.getKey(), one.getValue()));
            if (sums.size() > MOST_SHOWN) {
                say("  and %,d further", sums.size() - MOST_SHOWN);
            }
        }
    }

    private void say(String name, Sum sum) {
        say("  %,9d  %s  %s", sum.lines(), rupees(sum.paise()), name);
    }

    private void say(String settlement, Settled settled) {
        Long total = settled.totalPaise();
        String stated = total == null
                ? "states no total"
                : total == settled.sum().paise()
                        ? "states the same"
                        : "states %s, %s more"
                                .formatted(
                                        rupees(total),
                                        rupees(total - settled.sum().paise()));
        say("  %,9d  %s  %s: %s", settled.sum().lines(), rupees(settled.sum().paise()), settlement, stated);
    }

    private static String rupees(long paise) {
        String amount = String.format(
                Locale.ROOT, "₹%,.2f", BigDecimal.valueOf(paise, 2).abs());
        return paise < 0 ? '-' + amount : amount;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
