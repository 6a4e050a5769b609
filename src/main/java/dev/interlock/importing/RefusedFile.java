package dev.interlock.importing;

/** A file that is not posted, with everything that is wrong with it. */
final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedFile(String message) {
        super(message);
    }
}
