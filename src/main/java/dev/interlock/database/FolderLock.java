package dev.interlock.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Says that this process, and no other, owns a folder. The operating system takes it back when the process dies. */
final class FolderLock implements AutoCloseable {

    // Far behind the text, because Windows forbids others to read what is locked.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    // A development server starts its next life while the previous one is still letting go.
    private static final int TRIES_WITHIN_PROCESS = 100;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock on(Path folder) {
        Path file = folder.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel, folder) == null) {
                channel.close();
                throw new DatabaseUnavailable(
                        """
                        The folder (%s) is in use by another Interlock, process %s.
                        Maybe stop that one first, or give this one its own folder with INTERLOCK_DATA_DIR."""
                                .formatted(folder, Files.readString(file).strip()));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable("The folder (%s) cannot be locked: %s".formatted(folder, e), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, Path folder) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return channel.tryLock(LOCKED_BYTE, 1, false);
            } catch (OverlappingFileLockException e) {
                if (tries == TRIES_WITHIN_PROCESS) {
                    // The channel stays open: closing it would take the lock from its present owner as well.
                    throw new DatabaseUnavailable(
                            "The folder (%s) is in use by this very process.".formatted(folder), e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The lock of the database folder cannot be released: " + e, e);
        }
    }
}
