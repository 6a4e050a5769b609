package dev.interlock.rehearsal;

import dev.interlock.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * What is told up to the end of one business day, and what must follow.
 *
 * @param on the business day
 * @param given told in the order of the days they speak of
 */
record Step(LocalDate on, List<Fact> given, Then then) {}
