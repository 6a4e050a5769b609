package dev.interlock.wrong.http;

import dev.interlock.wrong.signal.Sound;

/** Breaks nothing. */
public interface Door {
    Sound sound();
}
