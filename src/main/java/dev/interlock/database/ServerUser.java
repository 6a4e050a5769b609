package dev.interlock.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** As whom the server runs, because PostgreSQL refuses to run as root. */
enum ServerUser {

    /** As we do. */
    OURSELVES(""),

    /** As the user without rights, whose the data then are. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups"),

    /** As root who is nobody inside a user namespace: for folders that only root may enter. */
    NAMESPACED("unshare -U");

    private static final int ROOT = 0;
    private static final int NOBODYS_ID = 65534;

    private final String prefix;

    ServerUser(String prefix) {
        this.prefix = prefix;
    }

    /** The first way that works here; data that exist already decide it, because they have an owner. */
    static ServerUser of(Path cluster, Path bin) {
        if (!Files.exists(Path.of("/proc/self")) || owner(Path.of("/proc/self")) != ROOT) {
            return OURSELVES;
        }
        for (ServerUser user : List.of(NOBODY, NAMESPACED)) {
            boolean ownsData = !Files.exists(cluster) || owner(cluster) == (user == NOBODY ? NOBODYS_ID : ROOT);
            if (ownsData
                    && new PostgresTools(bin, user).run("postgres", "--version").succeeded()) {
                return user;
            }
        }
        throw new DatabaseUnavailable(
                """
                PostgreSQL refuses to run as root, and there is no way to run it as another user on (%s).
                Neither "setpriv --reuid=65534" nor "unshare -U" works here for data of that owner.
                Maybe start Interlock as an ordinary user, install util-linux, or set DATABASE_URL."""
                        .formatted(cluster));
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new DatabaseUnavailable("The owner of (%s) cannot be read: %s".formatted(path, e), e);
        }
    }

    /** The words that stand before a command to run it as this user. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    /** Creates a file that only this user can read. */
    void createPrivateFile(Path file) throws IOException {
        if (!Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file);
            return;
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        own(file);
    }

    /** Creates a folder that only this user can enter. */
    void createPrivateFolder(Path folder) throws IOException {
        if (!Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix")) {
            Files.createDirectory(folder);
            return;
        }
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        own(folder);
    }

    private void own(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODYS_ID);
            Files.setAttribute(path, "unix:gid", NOBODYS_ID);
        }
    }
}
