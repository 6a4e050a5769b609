package dev.interlock.rehearsal;

import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What somebody does in a step.
 *
 * @param by who
 * @param of the intervention it is done to; empty for a switch
 * @param act what is done, given the intervention's identity
 * @param refused why it must be refused; empty when it must not
 * @param line where it stands in the file
 */
record Doing(String by, Optional<Expected> of, Function<UUID, Act> act, Optional<Acted.Why> refused, int line) {}
