package dev.interlock.wrong;

/** Breaks nothing. */
public record Front() {}
