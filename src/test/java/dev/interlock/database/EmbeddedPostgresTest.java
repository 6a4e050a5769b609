package dev.interlock.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real servers and real processes: what a folder with a database promises. */
class EmbeddedPostgresTest {

    /** Shared, because only the first start on a folder takes seconds. */
    @TempDir
    static Path folder;

    @Test
    void a_server_is_durable_and_asks_for_the_password_that_only_its_user_can_read() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAddress address = postgres.address();
            assertThat(ask(address, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(address, "SHOW password_encryption")).isEqualTo("scram-sha-256");
            assertThat(ask(address, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> new DatabaseAddress(address.jdbcUrl(), address.user(), "guessed").connect())
                    .hasMessageContaining("password authentication failed");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            execute(postgres.address(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres.address(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_second_process_on_the_folder_is_refused_and_told_who_owns_it() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            Process second = holdingProcess();
            String said = new String(second.getInputStream().readAllBytes());

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said)
                    .contains("in use by another Interlock, process "
                            + ProcessHandle.current().pid())
                    .contains("INTERLOCK_DATA_DIR");
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void the_server_of_a_killed_process_is_adopted() throws Exception {
        Process holder = holdingProcess();
        awaitReady(holder);
        PostmasterFile orphan = PostmasterFile.in(cluster()).orElseThrow();
        holder.destroyForcibly().waitFor();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(PostmasterFile.in(cluster()).orElseThrow()).isEqualTo(orphan);
            assertThat(postgres.address().jdbcUrl()).contains(":" + orphan.port() + "/");
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(orphan.isServing()).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_killed_server_is_started_again_although_a_stranger_got_its_process_number() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            leavePidFileNaming(stranger.pid());
            startsAgain();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_killed_server_is_started_again_although_its_process_is_a_zombie() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 60").start();
        try {
            long zombie = Long.parseLong(lines(parent).readLine());
            Thread.sleep(300);
            assertThat(ProcessHandle.of(zombie)).isPresent();
            leavePidFileNaming(zombie);
            startsAgain();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void a_first_start_that_was_killed_is_repeated(@TempDir Path other) throws Exception {
        Files.writeString(other.resolve("password"), "half");
        Files.createDirectories(other.resolve("cluster-unfinished/base"));
        Files.createDirectories(other.resolve("binaries-unfinished/bin"));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(other)) {
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_that_everyone_may_enter_works_as_well_as_a_private_one() throws Exception {
        Path open = Path.of("target", "embedded-postgres-test");
        PostgresBinaries.deleteTree(open);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(open)) {
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_path_that_cannot_be_a_folder_is_named(@TempDir Path other) throws Exception {
        Path file = Files.createFile(other.resolve("taken"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("INTERLOCK_DATA_DIR");
    }

    @Test
    void a_lost_password_is_said_and_leaves_no_server_running(@TempDir Path other) throws Exception {
        EmbeddedPostgres.start(other).close();
        Files.delete(other.resolve("password"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(other))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(other.resolve("password").toString());
        assertThat(other.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    private static Path cluster() throws IOException {
        return folder.toRealPath().resolve("cluster");
    }

    /** Kills a server the hard way, and writes another process's number into the file it leaves. */
    private static void leavePidFileNaming(long pid) throws Exception {
        Process holder = holdingProcess();
        awaitReady(holder);
        PostmasterFile left = PostmasterFile.in(cluster()).orElseThrow();
        holder.destroyForcibly().waitFor();
        ProcessHandle server = ProcessHandle.of(left.pid()).orElseThrow();
        server.destroyForcibly();
        for (int tries = 0; left.isServing() && tries < 100; tries++) {
            Thread.sleep(50);
        }
        List<String> lines = new ArrayList<>(left.lines());
        lines.set(0, Long.toString(pid));
        Files.write(cluster().resolve("postmaster.pid"), lines);
    }

    private static void startsAgain() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        }
    }

    private static Process holdingProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingDatabase.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitReady(Process holder) throws IOException, InterruptedException {
        assertThat(lines(holder).readLine()).isEqualTo(HoldingDatabase.READY);
        assertThat(holder.waitFor(0, TimeUnit.SECONDS)).isFalse();
    }

    private static BufferedReader lines(Process process) {
        return process.inputReader();
    }

    private static String ask(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
