package dev.interlock.intervention;

import dev.interlock.signal.Derived;

/** Derived for the desk, which asks a session for it by type. */
public interface ForTheDesk extends Derived {}
