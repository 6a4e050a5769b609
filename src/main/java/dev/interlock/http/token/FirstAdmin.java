package dev.interlock.http.token;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets the first operator in: while no valid admin token for all brands exists, a start issues one and
 * leaves it in a file that only the service's user can read.
 */
@ApplicationScoped
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    /** Enough to try everything alone, except to approve: that takes a person who is somebody else. */
    private static final Set<Role> FIRST = Set.of(Role.ADMIN, Role.INTEGRATOR, Role.ANALYST, Role.AUDITOR);

    private final Tokens tokens;
    private final EntityManager database;
    private final Path folder;

    FirstAdmin(
            Tokens tokens,
            EntityManager database,
            @ConfigProperty(name = "interlock.data.dir", defaultValue = "data") Path folder) {
        this.tokens = tokens;
        this.database = database;
        this.folder = folder;
    }

    void welcome(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(this::issueUnlessThereIsOne);
    }

    /** The file is written before the commit: a token nobody knows would be worse than a file without effect. */
    private void issueUnlessThereIsOne() {
        // Two processes that start together on one database must not both issue one.
        database.createNativeQuery("LOCK TABLE access_token IN EXCLUSIVE MODE").executeUpdate();
        if (tokens.anyAdmin()) {
            return;
        }
        var wish = new TokenWish("first admin", null, FIRST, null, null);
        Path file = write(tokens.issue(wish, "interlock").secret());
        LOG.infof("There was no admin token: wrote one to %s. Store it safely, then delete the file.", file);
    }

    private Path write(Secret secret) {
        Path file = folder.resolve("admin-token").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "admin-token", ".new", onlyOurs());
            Files.writeString(written, secret.text() + "\n");
            return Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The admin token cannot be written to %s. Maybe INTERLOCK_DATA_DIR is not writable."
                            .formatted(file),
                    e);
        }
    }

    private static FileAttribute<?>[] onlyOurs() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
