package dev.interlock.signal;

import java.time.LocalDate;

/** Money is expected to move on a day. */
public record CashMoved(LocalDate date) implements Derived {}
