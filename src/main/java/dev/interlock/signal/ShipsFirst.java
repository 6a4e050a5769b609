package dev.interlock.signal;

/** A centre ships what a state orders while it has the goods, before any other does. */
public record ShipsFirst(String centre, String stateCode) implements Derived {}
