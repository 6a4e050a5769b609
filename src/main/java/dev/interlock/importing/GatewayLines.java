package dev.interlock.importing;

import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.SettlementLine;
import dev.interlock.importing.Words.Meaning;
import dev.interlock.importing.Words.Said;
import java.util.Optional;

/**
 * Turns a gateway's rows into lines: its amount, the fee, the tax on it, and what the row pays beyond those. So the lines
 * of a row always come to what it says it pays. An amount of nothing is no line, but keeps its number.
 */
final class GatewayLines {

    /** How many lines one row may come to. */
    static final int OF_ROW = 4;

    private final Words words;
    private final Intake intake;

    GatewayLines(Words words, Intake intake) {
        this.words = words;
        this.intake = intake;
    }

    void tell(GatewayRow row) {
        if (!row.cells().sound()) {
            return;
        }
        tell(row, 0, "amount", row.amounts().amount());
        tell(row, 1, "fee", row.amounts().fee());
        tell(row, 2, "tax", row.amounts().tax());
        tell(row, 3, "rest", row.amounts().rest());
    }

    private void tell(GatewayRow row, int number, String amount, long paise) {
        if (paise == 0) {
            return;
        }
        var said = new Said(row.type(), amount, row.description());
        Optional<Meaning> meaning = words.meaning(said);
        if (meaning.isEmpty()) {
            intake.leftOut(said, paise);
            return;
        }
        BillableEvent event =
                row.item().isEmpty() ? BillableEvent.OTHER : meaning.get().event();
        boolean ofItem = event != BillableEvent.OTHER;
        String id = ofItem && row.id().equals(row.item()) ? "" : row.id();
        intake.line(
                row.cells(),
                said,
                () -> new SettlementLine(
                        intake.counterparty(),
                        row.settlementId(),
                        row.firstLine() + number,
                        ofItem ? row.item() : null,
                        event,
                        meaning.get().component(),
                        Described.of(said, id),
                        paise,
                        row.status(),
                        null,
                        row.day(),
                        row.observedAt()));
    }
}
