package dev.interlock.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs as the server's user. */
record PostgresTools(Path bin, ServerUser user) {

    /** What a program said, and whether it was content. */
    record Outcome(boolean succeeded, String output) {}

    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // A file instead of a pipe: a server that the program leaves behind must not hold our reading end.
            Path output = Files.createTempFile("interlock-" + program, ".txt");
            try {
                return run(command, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(false, e.toString());
        }
    }

    private Outcome run(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(bin.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(false, "It did not end within two minutes.");
            }
            return new Outcome(
                    process.exitValue() == 0, Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "Interrupted while it ran.");
        }
    }
}
