package dev.interlock.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files as they were before somebody packed them. */
final class PlainBytes {

    private PlainBytes() {}

    /** What is in {@code file}; one whose name ends in {@code .gz} is unpacked. */
    static InputStream of(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        if (!file.getFileName().toString().endsWith(".gz")) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes);
        } catch (IOException e) {
            bytes.close();
            throw new IOException("The file %s cannot be unpacked: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
