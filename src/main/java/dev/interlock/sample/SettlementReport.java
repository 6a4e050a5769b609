package dev.interlock.sample;

import dev.interlock.fact.BankCredit;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Fact;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One report of a counterparty, line by line, with the transfer that pays it. */
final class SettlementReport {

    private final String counterparty;
    private final String id;
    private final LocalDate postedOn;
    private final Instant told;
    private final List<SettlementLine> lines = new ArrayList<>();

    /**
     * One amount of a report.
     *
     * @param paise what comes; negative for what is taken
     * @param chargedGrams the weight it was charged by; 0 where the report says none
     */
    record Amount(SettlementComponent component, long paise, int chargedGrams) {

        static Amount of(SettlementComponent component, long paise) {
            return new Amount(component, paise, 0);
        }
    }

    SettlementReport(String counterparty, String id, LocalDate postedOn, Instant told) {
        this.counterparty = counterparty;
        this.id = id;
        this.postedOn = postedOn;
        this.told = told;
    }

    void add(String item, BillableEvent event, List<Amount> amounts) {
        for (Amount amount : amounts) {
            lines.add(new SettlementLine(
                    counterparty,
                    id,
                    lines.size() + 1,
                    item,
                    event,
                    amount.component(),
                    null,
                    amount.paise(),
                    SettlementLine.Status.RELEASED,
                    amount.chargedGrams() == 0 ? null : amount.chargedGrams(),
                    postedOn,
                    told));
        }
    }

    /**
     * The lines, what they come to, and what the bank shows.
     *
     * @param from the first day that is settled
     * @param to the last one
     * @param lostPaise what the bank shows less
     */
    List<Fact> facts(LocalDate from, LocalDate to, long lostPaise) {
        long total = lines.stream().mapToLong(SettlementLine::amountPaise).sum();
        String utr = "UTR-" + id;
        var facts = new ArrayList<Fact>(lines);
        facts.add(new SettlementHeader(counterparty, id, from, to, postedOn, total, utr, told));
        facts.add(new BankCredit(utr, total - lostPaise, postedOn, told));
        return facts;
    }
}
