package dev.interlock.signal;

import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.ExpectedSettlement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is tied up in trade, beside cash: inventory + receivables - payables. Projected reorders are no payables: nobody
 * ordered them.
 *
 * @param positionOn the day whose opening balance the cash is
 * @param inventoryPaise what all stock cost to buy, arrived and on its way, as far as its cost is known
 * @param unvaluedStocks of how many stocks of a SKU at a centre it is not known
 * @param receivablesPaise what is expected to come: settlements and committed flows, overdue or not
 * @param payablesPaise what is expected to go, without projected reorders; not negative
 */
public record WorkingCapital(
        LocalDate positionOn,
        long cashPaise,
        long inventoryPaise,
        long unvaluedStocks,
        long receivablesPaise,
        long payablesPaise,
        long workingCapitalPaise)
        implements Figure {

    /** Of {@code inventory} and what is expected, in whatever order it comes. */
    public WorkingCapital(
            CurrentCash cash,
            long inventoryPaise,
            long unvaluedStocks,
            List<ExpectedSettlement> settlements,
            List<CommittedFlow> flows) {
        this(
                cash,
                inventoryPaise,
                unvaluedStocks,
                receivable(amounts(settlements, flows)),
                payable(amounts(settlements, flows)));
    }

    private WorkingCapital(CurrentCash cash, long inventory, long unvalued, long receivable, long payable) {
        this(
                cash.position().date(),
                cash.position().openingPaise(),
                inventory,
                unvalued,
                receivable,
                payable,
                Math.subtractExact(Math.addExact(inventory, receivable), payable));
    }

    private static LongStream amounts(List<ExpectedSettlement> settlements, List<CommittedFlow> flows) {
        return Stream.concat(
                        settlements.stream().map(ExpectedSettlement::amountPaise),
                        flows.stream().map(CommittedFlow::amountPaise))
                .mapToLong(Long::longValue);
    }

    private static long receivable(LongStream amounts) {
        return amounts.filter(paise -> paise > 0).reduce(0, Math::addExact);
    }

    private static long payable(LongStream amounts) {
        return Math.negateExact(amounts.filter(paise -> paise < 0).reduce(0, Math::addExact));
    }

    @Override
    public String subject() {
        return "CASH";
    }
}
