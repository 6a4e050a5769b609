package dev.interlock.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies of the shipped rules, tables and scenarios, by which the service under test goes and which a test may edit. */
public final class EditableFolders {

    private static final Path COPIES = Path.of("target", "test-folders");
    private static final List<String> FOLDERS = List.of("rules", "decision-tables", "test-scenarios");

    private EditableFolders() {}

    /** The copy of one folder. */
    public static Path of(String folder) {
        return COPIES.resolve(folder);
    }

    /** Makes the copies what the shipped folders are; the settings that name them. */
    public static Map<String, String> restore() {
        var settings = new TreeMap<String, String>();
        try {
            for (String folder : FOLDERS) {
                clear(of(folder));
                copy(Path.of(folder), of(folder));
                settings.put("interlock." + folder, of(folder).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }
}
