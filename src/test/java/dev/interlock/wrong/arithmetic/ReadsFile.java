package dev.interlock.wrong.arithmetic;

import java.nio.file.Files;
import java.nio.file.Path;

final class ReadsFile {
    static boolean exists(Path path) {
        return Files.exists(path);
    }
}
