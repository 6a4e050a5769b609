package dev.interlock.publishing;

import dev.interlock.brand.Brands;
import dev.interlock.journal.Rulebooks;
import dev.interlock.publishing.PublishingRefused.Why;
import dev.interlock.rulebook.Rulebook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes drafts in: edited workbooks that were sent, and what was edited on disk. */
@ApplicationScoped
public class Drafting {

    private static final int OPEN_MOST = 50;

    private final Brands brands;
    private final Rulebooks rulebooks;
    private final Disk disk;
    private final BrandLock lock;
    private final Clock clock;

    Drafting(Brands brands, DataSource database, Disk disk, BrandLock lock, Clock clock) {
        this.brands = brands;
        this.rulebooks = new Rulebooks(database);
        this.disk = disk;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Keeps an edited workbook as a draft against what decides for {@code brand} now. One that differs in no row, but
     * in a comment or a format, is a draft, too: once approved, it is the file that is downloaded.
     *
     * @param workbook its name without ending
     * @throws dev.interlock.rulebook.RulebookProblems naming everything that is wrong with it
     * @throws PublishingRefused when nothing would change, or the author's team does not own what would
     */
    public Draft draft(String brand, String workbook, byte[] bytes, Person author, String reason) {
        Rulebook present = brands.rulebookOf(brand);
        Map<String, byte[]> workbooks = present.workbooks();
        if (workbooks.put(workbook, bytes) == null) {
            throw unknown(workbook, present);
        }
        Rulebook edited = Rulebook.of(present.rules(), workbooks);
        if (Arrays.equals(bytes, file(brand, workbook))) {
            throw new PublishingRefused(
                    Why.INVALID,
                    "The file is the %s.xlsx by which the brand decides: nothing would change.".formatted(workbook));
        }
        Rights.mayChange(author, workbook, present, edited);
        return keep(brand, workbook, present, edited, Map.of(workbook, bytes), author, reason);
    }

    /**
     * Keeps what was edited on disk as a draft: the rules there, and the workbooks whose rows differ there from the
     * shared ones. So a brand with tables of its own comes to new rules and keeps its tables.
     *
     * @throws dev.interlock.rulebook.RulebookProblems naming everything that is wrong with the folders
     * @throws PublishingRefused when nothing would change, or the author may not change what would
     */
    public Draft draftFromDisk(String brand, Person author, String reason) {
        Rulebook present = brands.rulebookOf(brand);
        Rulebook edited = disk.over(present, brands.activeRulebook());
        if (edited.id().equals(present.id())) {
            throw new PublishingRefused(
                    Why.INVALID,
                    "Rules and rows on disk are those by which the brand decides, or were not edited there: nothing would change.");
        }
        Rights.mayChange(author, null, present, edited);
        Map<String, byte[]> files = new TreeMap<>(edited.workbooks());
        present.workbooks()
                .forEach((name, file) ->
                        files.computeIfPresent(name, (same, other) -> Arrays.equals(file, other) ? null : other));
        return keep(brand, null, present, edited, files, author, reason);
    }

    private Draft keep(
            String brand,
            @Nullable String workbook,
            Rulebook present,
            Rulebook edited,
            Map<String, byte[]> files,
            Person author,
            String reason) {
        brands.requireCompilable(edited);
        return lock.holding(brand, () -> {
            requireRoom(brand);
            rulebooks.save(present, now(), author.name());
            rulebooks.save(edited, now(), author.name());
            return QuarkusTransaction.requiringNew().call(() -> {
                var row = new DraftRow();
                row.id = UUID.randomUUID();
                row.brand = brand;
                row.workbook = workbook;
                row.base = present.id();
                row.baseShared = present.id().equals(brands.activeRulebook().id());
                row.rulebook = edited.id();
                row.author = author.name();
                row.reason = reason;
                row.createdAt = now();
                row.state = DraftState.CHECKED;
                row.persistAndFlush();
                files.forEach((name, file) -> DraftFile.of(row.id, name, file).persist());
                return row.draft();
            });
        });
    }

    private static void requireRoom(String brand) {
        if (QuarkusTransaction.requiringNew().call(() -> DraftRow.open(brand)) >= OPEN_MOST) {
            throw new PublishingRefused(
                    Why.OUT_OF_TURN,
                    "%d drafts of the brand %s are open; reject some first.".formatted(OPEN_MOST, brand));
        }
    }

    /**
     * The file of a workbook by which {@code brand} decides, as its last analyst sent it.
     *
     * @throws PublishingRefused when there is no such workbook
     */
    public byte[] file(String brand, String workbook) {
        Rulebook present = brands.rulebookOf(brand);
        byte[] read = present.workbooks().get(workbook);
        if (read == null) {
            throw unknown(workbook, present);
        }
        return QuarkusTransaction.requiringNew().call(() -> DraftRow.active(brand)
                .filter(active -> active.rulebook.equals(present.id()))
                .flatMap(active -> DraftFile.lastBefore(active.id, workbook))
                .map(sent -> sent.file)
                .orElse(read));
    }

    private static PublishingRefused unknown(String workbook, Rulebook rulebook) {
        return new PublishingRefused(
                Why.UNKNOWN,
                "There is no workbook %s; there are %s."
                        .formatted(
                                workbook, String.join(", ", rulebook.workbooks().keySet())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
