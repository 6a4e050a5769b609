package dev.interlock.intervention;

import dev.interlock.fact.LimitKind;
import dev.interlock.signal.Derived;
import java.util.UUID;

/**
 * A limit that an intervention would cross, so that a person must say yes.
 *
 * @param figure what it would come to, all of the day together; paise or a count, as the kind says
 * @param limit what may be without asking, in the same unit
 */
public record Gate(UUID id, LimitKind kind, long figure, long limit) implements Derived {}
