package dev.interlock.importing;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an import read, posted and left out, and what the service said to it; for the terminal. */
final class ImportSummary {

    /** Changes of an open signal's figures are not printed: there is one a day. */
    private static final Set<String> PRINTED = Set.of("RAISED", "LIFTED", "WITHDRAWN", "CLOSED");

    private final PrintStream out;

    ImportSummary(PrintStream out) {
        this.out = out;
    }

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
        List<PostingOrders.Said> told =
                said.stream().filter(one -> PRINTED.contains(one.change())).toList();
        say(told.isEmpty() ? "No signal was raised under the brand's tables." : "Signals:");
        for (PostingOrders.Said one : told) {
            String riskClass = one.signal().path("riskClass").asText("");
            say("  %s  %-9s %-8s %-10s %s", one.day(), one.change(), one.type(), one.subject(), riskClass);
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
