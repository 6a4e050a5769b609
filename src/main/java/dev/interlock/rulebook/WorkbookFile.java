package dev.interlock.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;

/** A file that claims to be a workbook: looked at from outside before anything in it is believed. */
final class WorkbookFile {

    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final int MOST_BYTES_UNPACKED = 32 * 1024 * 1024;
    static final int MOST_PARTS = 1_000;

    private static final String EXPECTED = "an Excel workbook (.xlsx)";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final String where;
    private final byte[] bytes;
    private final Problems problems;

    WorkbookFile(String where, byte[] bytes, Problems problems) {
        this.where = where;
        this.bytes = bytes;
        this.problems = problems;
    }

    /** The workbook; empty when there is none, which is then among the problems. */
    Optional<TableWorkbook> open() {
        if (!harmless()) {
            return Optional.empty();
        }
        try {
            var workbook = new TableWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
            if (workbook.isDate1904()) {
                problems.add(
                        where,
                        "a workbook that counts its days from 1900",
                        "one that counts them from 1904",
                        "it comes from an old Excel for Mac: its dates are four years off once copied elsewhere."
                                + " Switch the 1904 date system off and look at every date again.");
            }
            return Optional.of(workbook);
        } catch (IOException | OpenXML4JException | POIXMLException damaged) {
            return refused("a damaged file (" + damaged.getMessage() + ")");
        } catch (RuntimeException damaged) {
            // The library reports broken XML in many ways, some of them plain runtime exceptions.
            return refused("a damaged file (" + damaged + ")");
        }
    }

    private Optional<TableWorkbook> refused(String found) {
        problems.add(where, EXPECTED, found, "it opens in Excel or LibreOffice and can be saved again as .xlsx.");
        return Optional.empty();
    }

    private boolean harmless() {
        int before = problems.count();
        if (bytes.length > MOST_BYTES) {
            problems.add(where, "at most %d bytes".formatted(MOST_BYTES), bytes.length + " bytes");
        } else if (bytes.length == 0) {
            problems.add(where, EXPECTED, "an empty file");
        } else if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            problems.add(
                    where,
                    EXPECTED,
                    "an old or encrypted workbook",
                    "it is an .xls or has a password; save it as .xlsx without one.");
        } else if (!startsWith('P', 'K', 3, 4)) {
            problems.add(where, EXPECTED, "another kind of file", "it was exported as text; save it as .xlsx.");
        } else {
            look();
        }
        return problems.count() == before;
    }

    private boolean startsWith(int... first) {
        for (int index = 0; index < first.length; index++) {
            if (index >= bytes.length || (bytes[index] & 0xFF) != first[index]) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            judge(unpack(zip));
        } catch (IOException | IllegalArgumentException damaged) {
            problems.add(where, EXPECTED, "a damaged file (" + damaged.getMessage() + ")");
        }
    }

    /** Unpacks into nothing, to learn what is inside and how large it is. */
    private Contents unpack(ZipInputStream zip) throws IOException {
        Set<String> parts = new HashSet<>();
        String types = "";
        long unpacked = 0;
        byte[] piece = new byte[64 * 1024];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.add(entry.getName());
            var kept = new StringBuilder();
            for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                unpacked += read;
                if (unpacked > MOST_BYTES_UNPACKED || parts.size() > MOST_PARTS) {
                    return new Contents(parts, types, true);
                }
                if (entry.getName().equals(CONTENT_TYPES)) {
                    kept.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
                }
            }
            types += kept;
        }
        return new Contents(parts, types, false);
    }

    private record Contents(Set<String> parts, String types, boolean tooLarge) {

        boolean has(String... beginnings) {
            return parts.stream().anyMatch(part -> Arrays.stream(beginnings).anyMatch(part::startsWith));
        }
    }

    private void judge(Contents contents) {
        if (contents.tooLarge) {
            problems.add(
                    where,
                    "at most %d bytes and %d parts once unpacked".formatted(MOST_BYTES_UNPACKED, MOST_PARTS),
                    "more",
                    "rows far below the table are formatted or pictures are in it; delete them.");
        } else if (contents.types.contains("macroEnabled")
                || contents.parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
            problems.add(where, "a workbook without macros", "macros", "it is an .xlsm; save it as .xlsx.");
        } else if (contents.has("xl/externalLinks/", "xl/connections.xml", "xl/queryTables/")) {
            problems.add(
                    where,
                    "a workbook by itself",
                    "links to other files or sources of data",
                    "a formula pointed into another workbook; break the links (Data › Edit Links) and save it again.");
        } else if (contents.has("xl/embeddings/", "xl/activeX/")) {
            problems.add(where, "a workbook without embedded objects", "embedded objects", "delete them.");
        } else if (!contents.parts.contains("xl/workbook.xml")) {
            problems.add(where, EXPECTED, "another kind of document", "it is an .ods or .xlsb; save it as .xlsx.");
        }
    }
}
