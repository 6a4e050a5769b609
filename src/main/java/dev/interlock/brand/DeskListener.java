package dev.interlock.brand;

import java.time.Duration;
import java.util.Map;

/** Hears what desks do, to measure it. Called on the writer's thread: be quick, and never throw. */
interface DeskListener {

    /** Hears nothing. */
    DeskListener NONE = new DeskListener() {};

    /** A desk opened in this process. */
    default void opened(BrandDesk desk) {}

    /** The desk is no longer open here. */
    default void closed(BrandDesk desk) {}

    /** One request or tick of so many facts fired these rules, by id, so many times each. */
    default void fired(String brand, int facts, Map<String, Integer> firingsByRule, Duration took) {}

    /** A decision was committed. */
    default void decided(String brand, Decision decision) {}

    /** A group was committed. */
    default void committed(String brand, int entries, Duration took) {}

    /** A request was kept apart because of {@code rule}. */
    default void quarantined(String brand, String rule) {}
}
