package dev.interlock.signal;

import dev.interlock.fact.Geo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The states whose orders one centre ships first. */
public record CentreStates(String centre, Set<Geo> states) implements Derived {

    /** All of {@code first}, in whatever order they come. */
    public CentreStates(String centre, List<ShipsFirst> first) {
        this(centre, first.stream().map(ships -> Geo.state(ships.stateCode())).collect(Collectors.toUnmodifiableSet()));
    }
}
