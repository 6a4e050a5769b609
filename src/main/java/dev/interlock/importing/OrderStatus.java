package dev.interlock.importing;

import dev.interlock.fact.ShipmentOutcome.Terminal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The export's statuses, and what they say of the shipment. */
final class OrderStatus {

    private static final Map<String, Terminal> TERMINALS = Map.ofEntries(
            Map.entry("Shipped - Delivered to Buyer", Terminal.DELIVERED),
            Map.entry("Shipped - Returned to Seller", Terminal.RTO),
            Map.entry("Shipped - Returning to Seller", Terminal.RTO),
            Map.entry("Shipped - Rejected by Buyer", Terminal.RTO),
            Map.entry("Shipped - Lost in Transit", Terminal.LOST),
            Map.entry("Shipped - Damaged", Terminal.DAMAGED),
            Map.entry("Shipped - Picked Up", Terminal.OPEN),
            Map.entry("Shipped - Out for Delivery", Terminal.OPEN),
            Map.entry("Shipped", Terminal.OPEN),
            Map.entry("Pending", Terminal.OPEN),
            Map.entry("Pending - Waiting for Pick Up", Terminal.OPEN),
            Map.entry("Cancelled", Terminal.CANCELLED));

    /** What speaks for a whole order, first: one parcel that came back is not undone by what the others do. */
    private static final List<Terminal> SPEAKS_FOR_THE_ORDER = List.of(
            Terminal.LOST, Terminal.DAMAGED, Terminal.RTO, Terminal.OPEN, Terminal.DELIVERED, Terminal.CANCELLED);

    private OrderStatus() {}

    static Optional<Terminal> terminal(String status) {
        return Optional.ofNullable(TERMINALS.get(status.strip()));
    }

    /** How an order ended whose lines ended so: failed before open before delivered before cancelled. */
    static Terminal ofOrder(List<Terminal> lines) {
        return lines.stream()
                .min(Comparator.comparingInt(SPEAKS_FOR_THE_ORDER::indexOf))
                .orElseThrow(() -> new IllegalArgumentException("An order has at least one line."));
    }
}
