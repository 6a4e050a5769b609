package dev.interlock.policy;

/** Cells of one row that are fine by themselves and wrong together. */
public final class InvalidRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String header;

    /**
     * @param header the header of the column to point at
     * @param expected what must hold, as the end of a sentence
     */
    public InvalidRow(String header, String expected) {
        super(expected);
        this.header = header;
    }

    /** The header of the column whose cell is to blame. */
    public String header() {
        return header;
    }
}
