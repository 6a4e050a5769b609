package dev.interlock.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of the shipped logistics workbook, some of them replaced. */
final class Parts {

    private Parts() {}

    /** The workbook with these parts more, or in the place of its own. */
    static byte[] with(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(
                        new ByteArrayInputStream(Shipped.workbooks().get("logistics")));
                var to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!parts.containsKey(entry.getName())) {
                    put(to, entry.getName(), from.readAllBytes());
                }
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(to, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** One of its parts as it is shipped. */
    static String part(String name) throws IOException {
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(Shipped.workbooks().get("logistics")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
