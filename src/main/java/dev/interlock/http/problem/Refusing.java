package dev.interlock.http.problem;

import java.util.Optional;

/** A part of the house that knows which of its exceptions are meant for callers. */
public interface Refusing {

    /** What to tell a caller of {@code thrown}; empty when it is none of ours. */
    Optional<Refusal> refusal(Throwable thrown);
}
