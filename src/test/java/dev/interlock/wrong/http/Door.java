package dev.interlock.wrong.http;

import dev.interlock.wrong.fact.Sound;

/** Breaks nothing. */
public interface Door {
    Sound sound();
}
