package dev.interlock;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds rules, tables and scenarios for a service that is run from any folder: where nobody configured a
 * folder and the working folder has none, the copy beside the jar serves.
 */
final class ShippedFolders {

    /** A folder's setting is its name below {@code interlock.}, or in capitals in the environment. */
    private static final List<String> FOLDERS = List.of("rules", "decision-tables", "test-scenarios");

    private ShippedFolders() {}

    static void configure(Map<String, String> environment) {
        for (String folder : FOLDERS) {
            String property = "interlock." + folder;
            String variable =
                    property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            boolean configured = environment.containsKey(variable) || System.getProperty(property) != null;
            Path shipped = besideTheJar().resolve(folder);
            if (!configured && !Files.isDirectory(Path.of(folder)) && Files.isDirectory(shipped)) {
                System.setProperty(property, shipped.toString());
            }
        }
    }

    /** The folder of {@code quarkus-run.jar}: classes are packaged in {@code app/} below it. */
    private static Path besideTheJar() {
        try {
            Path classes = Path.of(ShippedFolders.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path app = classes.getParent();
            return app == null || app.getParent() == null ? classes : app.getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The service's own jar has no path.", e);
        }
    }
}
