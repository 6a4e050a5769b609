package dev.interlock.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The {@code --name value} pairs of one command; what the command does not know is refused. */
public final class CommandOptions {

    private final Map<String, String> values;

    private CommandOptions(Map<String, String> values) {
        this.values = values;
    }

    /** Reads {@code args}, of which only {@code --known value} pairs may occur. */
    public static CommandOptions parse(Set<String> known, String... args) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new WrongUsage("There is no option " + args[i] + ".");
            }
            if (i + 1 == args.length) {
                throw new WrongUsage("The option " + args[i] + " lacks its value.");
            }
            values.put(name, args[i + 1]);
        }
        return new CommandOptions(values);
    }

    /** The value of an option that must be given. */
    public String need(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new WrongUsage("The option --" + name + " is missing.");
        }
        return value;
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public long number(String name, long otherwise) {
        String value = values.get(name);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new WrongUsage("The option --%s (%s) must be a whole number.".formatted(name, value));
        }
    }

    /** The bearer token in the file that {@code --token-file} names. */
    public String token() {
        Path file = Path.of(need("token-file"));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new WrongUsage("The token file %s cannot be read (%s).".formatted(file, e));
        }
    }
}
