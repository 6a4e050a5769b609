package dev.interlock.policy;

/** The couriers' distance zones, from within the city (A) to the north-east and islands (E). */
public enum CourierZone {
    A,
    B,
    C,
    D,
    E,
    /** The state was not told or has no row. */
    UNKNOWN
}
