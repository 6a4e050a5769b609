package dev.interlock.importing;

import dev.interlock.fact.Fact;
import dev.interlock.fact.InvalidFact;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Takes what a report says: counts it, notes what cannot be, and hands the facts on. */
final class Intake {

    private final Terms terms;
    private final FileProblems problems;
    private final Consumer<? super Fact> next;
    private final SettlementTally tally = new SettlementTally();

    /**
     * What holds for all of a file.
     *
     * @param zone where the brand's business days are
     * @param today the brand's business day; nothing can have happened after it
     */
    record Terms(String counterparty, ZoneId zone, LocalDate today) {}

    Intake(Terms terms, FileProblems problems, Consumer<? super Fact> next) {
        this.terms = terms;
        this.problems = problems;
        this.next = next;
    }

    String counterparty() {
        return terms.counterparty();
    }

    ZoneId zone() {
        return terms.zone();
    }

    /** What was taken. */
    SettlementTally tally() {
        return tally;
    }

    /** A row at {@code place} whose {@code values} stand in columns. */
    Cells row(String place, UnaryOperator<String> values) {
        return new Cells(place, values, problems);
    }

    /** Takes what {@code row} says of a whole settlement. */
    void header(Cells row, Supplier<SettlementHeader> header) {
        take(row, header, tally::add);
    }

    /** Takes one line that {@code row} comes to. */
    void line(Cells row, Words.Said said, Supplier<SettlementLine> line) {
        take(row, line, one -> tally.add(one, said));
    }

    /** Counts an amount that is not told, because the same money is told otherwise. */
    void leftOut(Words.Said said, long paise) {
        tally.leftOut(said, paise);
    }

    private <T extends Fact> void take(Cells row, Supplier<T> telling, Consumer<T> counting) {
        if (!row.sound()) {
            return;
        }
        try {
            T fact = telling.get();
            LocalDate day = fact.happenedOn(terms.zone());
            if (day != null && day.isAfter(terms.today())) {
                row.wrong(
                        fact instanceof SettlementHeader ? "depositedOn" : "postedOn",
                        "lies after %s, the brand's business day. Import it then, or give a later --as-of where the clock is posted."
                                .formatted(terms.today()),
                        day.toString());
                return;
            }
            counting.accept(fact);
            next.accept(fact);
        } catch (InvalidFact e) {
            e.problems()
                    .forEach(problem -> row.wrong(
                            problem.field(), problem.message(), problem.value() == null ? "" : problem.value()));
        }
    }
}
