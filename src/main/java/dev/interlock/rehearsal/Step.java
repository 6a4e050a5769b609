package dev.interlock.rehearsal;

import dev.interlock.fact.Fact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told up to the end of one business day, and what must follow.
 *
 * @param on the business day
 * @param at the time of that day when it ends; null for the evening
 * @param given told in the order of the days they speak of
 * @param acts done when everything was told
 */
record Step(LocalDate on, @Nullable LocalTime at, List<Fact> given, List<Doing> acts, Then then) {}
