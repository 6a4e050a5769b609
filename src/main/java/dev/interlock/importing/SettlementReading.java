package dev.interlock.importing;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format, row by row; memory does not grow with the file. */
interface SettlementReading {

    /** Tells {@code intake} everything that {@code plain} says, in its order. */
    void read(InputStream plain, Words words, Intake intake) throws IOException;
}
