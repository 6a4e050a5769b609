package dev.interlock.http.posting;

/**
 * One line of a stream.
 *
 * @param number from 1, blank lines counted, as an editor shows it
 * @param bytes what it says, without its end
 * @param tooLong whether it was cut off at the limit
 */
record Line(long number, byte[] bytes, boolean tooLong) {

    boolean blank() {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
