package dev.interlock.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a running, or killed, server wrote about itself into {@code postmaster.pid}. */
record PostmasterFile(Path cluster, List<String> lines) {

    private static final int PID = 0;
    private static final int PORT = 3;

    static Optional<PostmasterFile> in(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            return lines.size() > PORT ? Optional.of(new PostmasterFile(cluster, lines)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseUnavailable("(%s) cannot be read: %s".formatted(file(cluster), e), e);
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    long pid() {
        return Long.parseLong(lines.get(PID).strip());
    }

    int port() {
        return Integer.parseInt(lines.get(PORT).strip());
    }

    /** Whether that process still is the server of this folder: not gone, not a zombie, not a stranger with its number. */
    boolean isServing() {
        return ProcessHandle.of(pid())
                .filter(ProcessHandle::isAlive)
                .filter(this::isServer)
                .isPresent();
    }

    private boolean isServer(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.isDirectory(proc)) {
            return process.info()
                    .command()
                    .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                    .isPresent();
        }
        try {
            // A zombie's command line is empty. The Java API hides command lines of other users, this file does not.
            String commandLine = Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            return commandLine.contains("postgres")
                    && commandLine.contains(new String(
                            cluster.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Lets the next server start although the recorded process number is taken by a zombie or a stranger.
     *
     * <p>PostgreSQL ignores a number that is its starter's own, so we write ours there. Deleting the file instead would also
     * delete the shared memory key, by which PostgreSQL recognises surviving children of a killed server.
     */
    void disown() {
        List<String> ours = new ArrayList<>(lines);
        ours.set(PID, Long.toString(ProcessHandle.current().pid()));
        try {
            Files.write(file(cluster), ours);
        } catch (IOException e) {
            throw new DatabaseUnavailable("(%s) cannot be corrected: %s".formatted(file(cluster), e), e);
        }
    }
}
