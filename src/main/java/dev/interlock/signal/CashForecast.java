package dev.interlock.signal;

import dev.interlock.arithmetic.CashLedger;
import dev.interlock.arithmetic.CashLedger.Span;
import dev.interlock.arithmetic.Ratio;
import dev.interlock.policy.CashLine;
import dev.interlock.policy.ConcentrationLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cash on each of the next 30 days, today included: what a day opens with and its three flows come to what it closes
 * with. Positive comes, negative goes.
 *
 * @param line the floor, and how overdue items are placed
 * @param positionOn the day whose opening balance it begins with
 * @param openingPaise that balance
 * @param facilityLimitPaise what the banks lend at most on top
 * @param rows one for each day
 * @param closingPaise what the last day closes with
 * @param lowestOn the day that closes lowest, the first of several
 * @param reorderPaise what the 30 days pay for projected reorders; not negative
 * @param laterReorderPaise what projected reorders cost after them
 * @param doubtfulPaise on no day: what should have come too long ago, and settlements of which nobody knows when
 * @param unpricedSkus how many SKUs must be bought of which nobody can say what is paid when
 * @param unpriced some of them, at most {@value #LISTED_MOST}
 */
public record CashForecast(
        CashLine line,
        LocalDate positionOn,
        long openingPaise,
        long facilityLimitPaise,
        List<Row> rows,
        long closingPaise,
        LocalDate lowestOn,
        long lowestPaise,
        long reorderPaise,
        long laterReorderPaise,
        long doubtfulPaise,
        int unpricedSkus,
        List<UnpricedReorder> unpriced)
        implements Figure {

    private static final int LISTED_MOST = 20;

    /**
     * One day.
     *
     * @param movements what moves, the largest first, as many as the table lists
     * @param otherMovements how many more there are
     */
    public record Row(
            LocalDate date,
            long openingPaise,
            long committedPaise,
            long settlementsPaise,
            long reordersPaise,
            long closingPaise,
            List<CashMovement> movements,
            int otherMovements) {

        private Row(CashLedger.Day day, @Nullable CashDay moved) {
            this(
                    day.date(),
                    day.openingPaise(),
                    day.flows().committedPaise(),
                    day.flows().settlementsPaise(),
                    day.flows().reordersPaise(),
                    day.closingPaise(),
                    moved == null ? List.of() : moved.largest(),
                    moved == null ? 0 : moved.others());
        }

        private CashLedger.Day day() {
            return new CashLedger.Day(
                    date,
                    openingPaise,
                    new CashLedger.Flows(committedPaise, settlementsPaise, reordersPaise),
                    closingPaise);
        }
    }

    /** What {@code days} and {@code unpriced}, in whatever order they come, make of {@code cash}. */
    public CashForecast(
            CurrentCash cash, CashLine line, List<CashDay> days, List<UnpricedReorder> unpriced, long doubtfulPaise) {
        this(
                cash,
                line,
                CashLedger.of(
                        cash.today(),
                        cash.position().openingPaise(),
                        days.stream().collect(Collectors.toMap(CashDay::date, CashDay::flows))),
                days,
                unpriced,
                doubtfulPaise);
    }

    private CashForecast(
            CurrentCash cash,
            CashLine line,
            CashLedger ledger,
            List<CashDay> days,
            List<UnpricedReorder> unpriced,
            long doubtfulPaise) {
        this(
                line,
                cash.position().date(),
                cash.position().openingPaise(),
                cash.position().facilityLimitPaise(),
                rows(ledger, days),
                ledger.days().get(CashLedger.DAYS - 1).closingPaise(),
                ledger.lowest().date(),
                ledger.lowest().closingPaise(),
                ledger.reorderOutflow(),
                later(days, cash.today().plusDays(CashLedger.DAYS)),
                doubtfulPaise,
                unpriced.size(),
                unpriced.stream()
                        .sorted(Comparator.comparing(UnpricedReorder::sku))
                        .limit(LISTED_MOST)
                        .toList());
    }

    private static List<Row> rows(CashLedger ledger, List<CashDay> days) {
        Map<LocalDate, CashDay> byDate = days.stream().collect(Collectors.toMap(CashDay::date, Function.identity()));
        return ledger.days().stream()
                .map(day -> new Row(day, byDate.get(day.date())))
                .toList();
    }

    private static long later(List<CashDay> days, LocalDate end) {
        return days.stream()
                .filter(day -> !day.date().isBefore(end))
                .mapToLong(day -> Math.negateExact(day.flows().reordersPaise()))
                .reduce(0, Math::addExact);
    }

    /** The same as numbers. */
    CashLedger ledger() {
        return new CashLedger(rows.stream().map(Row::day).toList());
    }

    /** What the banks lend, as far as the table counts it. */
    long lentPaise() {
        return Ratio.share(facilityLimitPaise, line.facilityBp());
    }

    /** Whether a day closes strictly below the floor. */
    public boolean below() {
        return ledger().firstBelow(line.floorPaise(), lentPaise()).isPresent();
    }

    /** The {@code days} in a row that pay most for reorders, the first of several. */
    Span densest(int days) {
        return ledger().densest(days);
    }

    /** All 30 days. */
    Span window() {
        return ledger().densest(CashLedger.DAYS);
    }

    /** Whether a few days pay for strictly more of the reorders than {@code line} lets pass. */
    public boolean crowded(ConcentrationLine line) {
        return reorderPaise > 0
                && reorderPaise >= line.judgedFromPaise()
                && new Ratio(densest(line.daysTogether()).paise(), reorderPaise).above(line.togetherBp());
    }

    /** Whether reorders take strictly more of the opening cash than {@code line} lets pass; anything takes more of none. */
    public boolean heavy(ConcentrationLine line) {
        return reorderPaise > 0 && (openingPaise <= 0 || new Ratio(reorderPaise, openingPaise).above(line.ofCashBp()));
    }

    @Override
    public String subject() {
        return "CASH";
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return positionOn.hashCode();
    }
}
