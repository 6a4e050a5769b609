package dev.interlock.fact;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One fulfilment centre, and whose orders it ships first.
 *
 * @param pin where it stands
 * @param serves ISO codes of the states whose orders it ships while it has the goods
 * @param dailyOutboundCapacity how many shipments can leave it on one day
 */
public record FulfilmentCentre(
        String fulfilmentCentre, String pin, Set<String> serves, int dailyOutboundCapacity, Instant observedAt)
        implements Fact {

    public FulfilmentCentre {
        Guard guard = Guard.of(FulfilmentCentre.class)
                .text(fulfilmentCentre, "fulfilmentCentre")
                .pin(pin, "pin")
                .present(serves, "serves")
                .notNegative(dailyOutboundCapacity, "dailyOutboundCapacity")
                .present(observedAt, "observedAt");
        if (serves != null) {
            serves.forEach(state -> guard.state(state, "serves"));
        }
        guard.check();
        serves = Collections.unmodifiableSet(new TreeSet<>(serves));
    }

    /** The states whose orders it ships, as geographies. */
    public List<Geo> states() {
        return serves.stream().map(Geo::state).toList();
    }

    @Override
    public FactKey key() {
        return FactKey.of(FulfilmentCentre.class, fulfilmentCentre);
    }
}
