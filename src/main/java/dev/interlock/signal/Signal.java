package dev.interlock.signal;

/** What one department should know of another. */
public interface Signal extends Conclusion {}
