package dev.interlock.sample;

import dev.interlock.fact.Fact;
import java.util.List;

/** What logistics tells of each day. */
interface Deliveries {

    /** The facts of the day with this number; to be asked for once each, in order. */
    List<Fact> on(int day);
}
