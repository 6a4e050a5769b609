package dev.interlock.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DrlParser;

/**
 * A digest of the versions of the engine and of the solver, and of every class of the bottom rooms, and of the library
 * behind their formulas, that rules and tables reach.
 *
 * <p>Classes are found by following the names in class files from the classes that are named by the
 * rules, so that it works however the service is packaged.
 */
final class BuildDigest {

    /** The rooms that rules reach, and the library that formulas are computed with. */
    private static final Pattern DECISIVE = Pattern.compile(
            "(?:dev/interlock/(?:fact|policy|arithmetic|signal|intervention)|org/apache/commons/numbers/\\w+)/[\\w$]+");

    private static final String ENGINE = "META-INF/maven/org.drools/drools-drl-parser/pom.properties";
    private static final String SOLVER = "META-INF/maven/org.jgrapht/jgrapht-core/pom.properties";

    private BuildDigest() {}

    /** @param roots qualified names of classes; those that do not exist are left to the engine to report */
    static String of(Collection<String> roots) {
        Digest digest = new Digest().add(engineVersion()).add(stated(SOLVER));
        reachable(roots).forEach((name, bytes) -> digest.add(name).add(bytes));
        return digest.hex();
    }

    static TreeMap<String, byte[]> reachable(Collection<String> roots) {
        var classes = new TreeMap<String, byte[]>();
        Deque<String> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(root.replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] bytes = classes.containsKey(name) ? new byte[0] : classFile(name);
            if (bytes.length > 0) {
                classes.put(name, bytes);
                Matcher names = DECISIVE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
                while (names.find()) {
                    open.add(names.group());
                }
            }
        }
        return classes;
    }

    private static byte[] classFile(String name) {
        try (InputStream file = BuildDigest.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return file == null ? new byte[0] : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The class %s cannot be read.".formatted(name), unreadable);
        }
    }

    private static String engineVersion() {
        String version = DrlParser.class.getPackage().getImplementationVersion();
        return version != null ? version : stated(ENGINE);
    }

    private static String stated(String properties) {
        try (InputStream file = BuildDigest.class.getClassLoader().getResourceAsStream(properties)) {
            var read = new Properties();
            if (file != null) {
                read.load(file);
            }
            String version = read.getProperty("version");
            if (version == null) {
                throw new IllegalStateException("Neither a manifest nor " + properties + " states a version.");
            }
            return version;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + properties + " cannot be read.", unreadable);
        }
    }
}
