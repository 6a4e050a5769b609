package dev.interlock.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An export, read.
 *
 * @param lines how many lines it has, without the header
 * @param orders the orders whose outcome the export knows, in the order of their first lines
 * @param skipped lines that are in no order, and lines whose state is unknown, by reason
 */
record OrderExport(int lines, List<MarketplaceOrder> orders, Skipped skipped) {

    /** The orders that can be posted, by day. */
    SortedMap<LocalDate, List<MarketplaceOrder>> postableByDay() {
        return orders.stream()
                .filter(MarketplaceOrder::postable)
                .collect(Collectors.groupingBy(MarketplaceOrder::day, TreeMap::new, Collectors.toList()));
    }

    /** How many orders ended, delivered or not. */
    long resolved() {
        return orders.stream().filter(order -> order.terminal().resolved()).count();
    }

    /** How many orders ended undelivered. */
    long failed() {
        return orders.stream().filter(order -> order.terminal().failed()).count();
    }

    /** How many orders ended in each way. */
    Map<String, Long> byTerminal() {
        return orders.stream()
                .collect(Collectors.groupingBy(order -> order.terminal().name(), TreeMap::new, Collectors.counting()));
    }
}
