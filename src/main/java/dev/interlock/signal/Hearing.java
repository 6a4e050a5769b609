package dev.interlock.signal;

import dev.interlock.fact.Department;
import java.util.UUID;

/** What the rules say of one department and one signal; the desk follows it signal by signal. */
public sealed interface Hearing extends Derived permits Delivery, Unacknowledged {

    /** The signal. */
    UUID id();

    /** Who should hear it. */
    Department department();
}
