package dev.interlock.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** Text as it begins: some programs write a byte order mark before it. */
final class WithoutMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private WithoutMark() {}

    /** {@code bytes} without the mark of UTF-8, where they begin with it. */
    static InputStream of(InputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(MARK.length);
        var all = new PushbackInputStream(bytes, MARK.length);
        if (!Arrays.equals(first, MARK)) {
            all.unread(first);
        }
        return all;
    }
}
