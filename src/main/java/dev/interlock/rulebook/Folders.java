package dev.interlock.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takes rule files and workbooks from disk; what lies beside them is left alone. */
final class Folders {

    private final Problems problems;

    Folders(Problems problems) {
        this.problems = problems;
    }

    List<RuleSource> rules(Path folder) {
        List<RuleSource> sources = new ArrayList<>();
        for (Path file : files(folder, ".drl")) {
            try {
                var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
                sources.add(new RuleSource(name(file), text.toString()));
            } catch (CharacterCodingException otherwise) {
                problems.add(name(file), "text in UTF-8", "other bytes");
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The rule file %s cannot be read.".formatted(file), unreadable);
            }
        }
        return sources;
    }

    Map<String, byte[]> workbooks(Path folder) {
        Map<String, byte[]> workbooks = new TreeMap<>();
        for (Path file : files(folder, ".xlsx")) {
            try {
                workbooks.put(name(file).replaceFirst("\\.xlsx$", ""), bytes(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The workbook %s cannot be read.".formatted(file), unreadable);
            }
        }
        for (String other : List.of(".xls", ".xlsm", ".xlsb", ".ods", ".csv")) {
            files(folder, other)
                    .forEach(file -> problems.add(
                            name(file),
                            "an Excel workbook (.xlsx)",
                            other,
                            "it was saved as another type; save it as .xlsx."));
        }
        return workbooks;
    }

    /** One byte more than is allowed is enough to know that there are too many. */
    private static byte[] bytes(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(WorkbookFile.MOST_BYTES + 1);
        }
    }

    /** Files of {@code folder} with this ending; not the lock files that spreadsheets leave while open. */
    private List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            if (ending.equals(".drl") || ending.equals(".xlsx")) {
                problems.add(folder.toString(), "a folder with " + ending + " files", "no folder");
            }
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(ending))
                    .filter(file -> !name(file).startsWith("~") && !name(file).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder %s cannot be read.".formatted(folder), unreadable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
