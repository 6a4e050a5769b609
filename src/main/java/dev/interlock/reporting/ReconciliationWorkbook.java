package dev.interlock.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.fact.BankCredit;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementSum;
import dev.interlock.journal.Briefs;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.Memory;
import dev.interlock.journal.SettledLines;
import dev.interlock.journal.SettledLines.SettledLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The whole reconciliation of a brand as a workbook: counterparties, what is wrong, settlements against their lines and
 * the bank, and where every line stands.
 */
@ApplicationScoped
public class ReconciliationWorkbook {

    /** A sheet has 1,048,576 rows; the first is the header, and the last may say that there are more. */
    private static final int MOST_ROWS = 1_000_000;

    private final Morning morning;
    private final Briefs briefs;
    private final SettledLines lines;
    private final Memory memory;

    ReconciliationWorkbook(Morning morning, Briefs briefs, SettledLines lines, DataSource database) {
        this.morning = morning;
        this.briefs = briefs;
        this.lines = lines;
        this.memory = new Memory(database);
    }

    /** Writes what stands now, with few rows in memory at a time. */
    public void write(String brand, OutputStream out) throws IOException {
        try (var sheets = new ReportSheets()) {
            counterparties(sheets, morning.now(brand));
            variances(sheets, brand);
            settlements(sheets, brand);
            lines(sheets, brand);
            sheets.write(out);
        }
    }

    private static void counterparties(ReportSheets sheets, JsonNode brief) {
        var sheet = sheets.sheet(
                "Counterparties",
                "Counterparty",
                "Verified",
                "Why not",
                "At stake (₹)",
                "Claimable (₹)",
                "Disputed (₹)",
                "Recovered (₹)",
                "Oldest",
                "Claim by");
        brief.path("counterparties").forEach(one -> {
            JsonNode totals = one.path("totals");
            var why = new ArrayList<String>();
            one.path("notVerified").forEach(reason -> why.add(reason.asText()));
            sheet.row(
                    one.path("name").asText(),
                    one.path("verified").asBoolean() ? "YES" : "NOT VERIFIED",
                    String.join(" ", why),
                    new ReportSheets.Paise(totals.path("atStake").asLong()),
                    new ReportSheets.Paise(totals.path("claimable").asLong()),
                    new ReportSheets.Paise(totals.path("disputed").asLong()),
                    new ReportSheets.Paise(totals.path("recovered").asLong()),
                    one.path("oldest").asText(""),
                    one.path("deadline").asText(""));
        });
    }

    private void variances(ReportSheets sheets, String brand) {
        var sheet = sheets.sheet(
                "Variances",
                "Counterparty",
                "Item",
                "Event",
                "Component",
                "Variance",
                "Expected (₹)",
                "Received (₹)",
                "At stake (₹)",
                "Since",
                "Lines",
                "Rate card",
                "Flagged by",
                "Signal");
        for (ConclusionView one : briefs.worst(brand, Set.of("SettlementVariance"), MOST_ROWS)) {
            JsonNode said = one.body();
            sheet.row(
                    said.path("counterparty").asText(),
                    said.path("item").asText(),
                    said.path("event").asText(),
                    said.path("component").asText(),
                    said.path("variance").asText(),
                    new ReportSheets.Paise(said.path("expectedPaise").asLong()),
                    new ReportSheets.Paise(said.path("receivedPaise").asLong()),
                    new ReportSheets.Paise(said.path("atStakePaise").asLong()),
                    said.path("since").asText(),
                    said.path("lineCount").asInt(),
                    texts(said.path("rateRows")),
                    flags(said.path("flaggedBy")),
                    one.id().toString());
        }
    }

    private void settlements(ReportSheets sheets, String brand) {
        var sheet = sheets.sheet(
                "Settlements",
                "Counterparty",
                "Settlement",
                "Deposited",
                "UTR",
                "Report says (₹)",
                "Lines come to (₹)",
                "Bank credited (₹)");
        Map<FactKey, SettlementSum> sums = memory.known(brand, SettlementSum.class);
        Map<FactKey, BankCredit> credits = memory.known(brand, BankCredit.class);
        List<SettlementHeader> headers = memory.known(brand, SettlementHeader.class).values().stream()
                .sorted(Comparator.comparing(SettlementHeader::counterparty)
                        .thenComparing(SettlementHeader::depositedOn)
                        .thenComparing(SettlementHeader::settlementId))
                .toList();
        for (SettlementHeader header : headers) {
            SettlementSum sum = sums.get(FactKey.of(SettlementSum.class, header.counterparty(), header.settlementId()));
            BankCredit credit = header.utr() == null ? null : credits.get(FactKey.of(BankCredit.class, header.utr()));
            sheet.row(
                    header.counterparty(),
                    header.settlementId(),
                    header.depositedOn().toString(),
                    header.utr() == null ? "" : header.utr(),
                    new ReportSheets.Paise(header.totalPaise()),
                    paise(sum == null ? null : sum.sumPaise()),
                    paise(credit == null ? null : credit.amountPaise()));
        }
    }

    private void lines(ReportSheets sheets, String brand) {
        var sheet = sheets.sheet(
                "Lines",
                "Counterparty",
                "Settlement",
                "No",
                "Item",
                "Event",
                "Component",
                "Described",
                "Amount (₹)",
                "Posted",
                "Standing",
                "Variance");
        var many = new int[1];
        lines.each(brand, MOST_ROWS + 1, line -> {
            if (++many[0] <= MOST_ROWS) {
                row(sheet, line);
            } else {
                sheet.row("There are more lines than a sheet holds; read them through the API.");
            }
        });
    }

    private static void row(ReportSheets.Sheet sheet, SettledLine one) {
        sheet.row(
                one.line().counterparty(),
                one.line().settlementId(),
                one.line().lineNo(),
                one.line().item() == null ? "" : one.line().item(),
                one.line().event().name(),
                one.line().component().name(),
                one.line().described() == null ? "" : one.line().described(),
                new ReportSheets.Paise(one.line().amountPaise()),
                one.line().postedOn().toString(),
                one.standing().name(),
                one.variance() == null ? "" : one.variance().name());
    }

    private static Object paise(@Nullable Long paise) {
        return paise == null ? "" : new ReportSheets.Paise(paise);
    }

    private static String texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return String.join(", ", texts);
    }

    private static String flags(JsonNode list) {
        var flags = new ArrayList<String>();
        list.forEach(one -> flags.add(
                "%s: %s".formatted(one.path("by").asText(), one.path("reason").asText())));
        return String.join("; ", flags);
    }
}
