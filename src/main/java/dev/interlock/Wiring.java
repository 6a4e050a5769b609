package dev.interlock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What comes from outside and would make a room's behaviour unrepeatable: given to the rooms, never taken by them. */
final class Wiring {

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
