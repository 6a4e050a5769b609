package dev.interlock.signal;

import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.Geo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The states whose orders one centre ships first. */
public record CentreStates(String centre, Set<Geo> states) implements Derived {

    /** Those {@code centre} serves and none of {@code before} does, in whatever order they come. */
    public CentreStates(FulfilmentCentre centre, List<FulfilmentCentre> before) {
        this(centre.fulfilmentCentre(), first(centre, before));
    }

    private static Set<Geo> first(FulfilmentCentre centre, List<FulfilmentCentre> before) {
        var left = new TreeSet<>(centre.serves());
        before.forEach(other -> left.removeAll(other.serves()));
        return left.stream().map(Geo::state).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there are any. */
    public boolean some() {
        return !states.isEmpty();
    }
}
