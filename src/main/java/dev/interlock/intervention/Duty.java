package dev.interlock.intervention;

import java.util.UUID;

/** Something the desk must register, one at a time, because the rules say so. */
public sealed interface Duty extends ForTheDesk permits Lapsed, Outranked, Permissible, Refundable, Superseded {

    /** The intervention. */
    UUID id();
}
