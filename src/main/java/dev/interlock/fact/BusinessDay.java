package dev.interlock.fact;

import java.time.LocalDate;

/** The brand's current business day, in its own time zone. Rules may join it freely. */
public record BusinessDay(LocalDate date) {}
