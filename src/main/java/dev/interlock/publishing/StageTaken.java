package dev.interlock.publishing;

/** Other scenarios are being run, or another draft is being tried; come again in a moment. */
public final class StageTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StageTaken(String message) {
        super(message);
    }
}
