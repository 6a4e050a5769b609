package dev.interlock.analysis;

/** So much an analysis may look at; a table whose rows overlap in every way would take for ever. */
final class Effort {

    /** More was asked for than was left. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Spent() {
            super("The analysis took too long.", null, false, false);
        }
    }

    private long left;

    Effort(long left) {
        this.left = left;
    }

    void spend(long boxes) {
        left -= boxes;
        if (left < 0) {
            throw new Spent();
        }
    }
}
