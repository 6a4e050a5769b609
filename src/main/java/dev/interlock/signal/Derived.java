package dev.interlock.signal;

/** Anything a rule concludes. No derived type is ever told by an integrator. */
public interface Derived {}
