package dev.interlock.importing;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** What an import read, posted and left out, and what the service said to it; for the terminal. */
final class ImportSummary {

    private final PrintStream out;

    ImportSummary(PrintStream out) {
        this.out = out;
    }

    /** A signal's figures change daily; only what raises, lifts or reclassifies it is printed. */
    void print(OrderExport export, List<PostingOrders.Said> said) {
        long resolved = export.resolved();
        var days = export.postableByDay();
        say("");
        say("Lines read         %,d", export.lines());
        say("Days               %d, %s to %s", days.size(), days.firstKey(), days.lastKey());
        say(
                "Orders resolved    %,d, failed %,d = %.2f %%",
                resolved, export.failed(), 100.0 * export.failed() / resolved);
        say("Orders by outcome  %s (OPEN is kept apart, CANCELLED is not posted)", export.byTerminal());
        say(
                "Moments            the export tells order dates only: noon of that day stands for the end of the shipment");
        say("Payment mode       ALL, for the export does not tell it");
        say("");
        say("Left out or kept with less, by reason:");
        export.skipped()
                .reasons()
                .forEach((reason, lines) ->
                        say("  %,7d  %s; first lines %s", lines.count(), reason, lines.firstLines()));
        say("");
        print(said);
    }

    private void print(List<PostingOrders.Said> said) {
        var classes = new HashMap<String, String>();
        say(
                said.isEmpty()
                        ? "No signal was raised under the brand's tables."
                        : "Signals raised, lifted, or of another class:");
        for (PostingOrders.Said one : said) {
            String riskClass = one.signal().path("conclusion").path("riskClass").asText("");
            boolean reclassified = !riskClass.equals(classes.put(one.type() + one.subject(), riskClass));
            if (reclassified || !one.change().equals("CHANGED")) {
                say("  %s  %-9s %-8s %-11s %s", one.day(), one.change(), one.type(), one.subject(), riskClass);
            }
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
