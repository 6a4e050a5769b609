package dev.interlock.journal;

/** Another process took the brand over; nothing was committed. */
public final class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fenced(Head believed) {
        super("The brand (%s) is no longer ours: its epoch is not %d, or its position is not %d."
                .formatted(believed.brand(), believed.epoch(), believed.position()));
    }
}
