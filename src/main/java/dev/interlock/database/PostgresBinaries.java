package dev.interlock.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that the build packed for this kind of machine. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks them once into a folder named by their digest; a half-unpacked folder never bears that name. */
    static Path unpackedIn(Path home) {
        String archive = archiveName();
        try {
            Path folder = home.resolve("binaries-" + digest(archive));
            if (!Files.isDirectory(folder)) {
                Path unfinished = home.resolve("binaries-unfinished");
                deleteTree(unfinished);
                unpack(archive, unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder.resolve("bin");
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL cannot be unpacked into (%s): %s".formatted(home, e), e);
        }
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        if (os.contains("mac")) {
            return "postgres-darwin-%s.txz".formatted(arch);
        }
        if (os.contains("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        boolean alpine = Files.exists(Path.of("/etc/alpine-release")) && arch.equals("x86_64");
        return "postgres-linux-%s%s.txz".formatted(arch, alpine ? "-alpine_linux" : "");
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive);
        if (stream == null) {
            throw new DatabaseUnavailable(
                    """
                    This build carries no PostgreSQL for this machine (%s on %s, archive %s).
                    Maybe it was built on another kind of machine: build it here, or set DATABASE_URL."""
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), archive));
        }
        return stream;
    }

    private static String digest(String archive) throws IOException {
        try (InputStream stream = open(archive)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                sha256.update(block, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        createReadable(folder);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The entry (%s) of (%s) leads outside.".formatted(entry.getName(), archive));
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            createReadable(target);
            return;
        }
        createReadable(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static void createReadable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            permit(folder, "rwxr-xr-x");
        }
    }

    /** Sets permissions whatever the umask says, because the server may run as another user than we do. */
    static void permit(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
