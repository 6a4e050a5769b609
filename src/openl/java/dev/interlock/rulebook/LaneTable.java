package dev.interlock.rulebook;

import dev.interlock.fact.CourierCapacity;
import dev.interlock.policy.LaneFee;
import dev.interlock.policy.LaneFees;
import dev.interlock.policy.RowAddress;
import dev.interlock.policy.RowIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A made-up table of lane fees: three inputs that must be equal, two ranges, and a day or any. */
public final class LaneTable {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);
    private static final Instant NOON = Instant.parse("2026-11-01T06:30:00Z");
    private static final int LARGEST = 10_000;

    private static final String RULE =
            """
            /*
             * Lanes and their fees.
             *
             * Needs: CourierCapacity; LaneFee (lanes.xlsx).
             * Says:  LaneCharge.
             */
            package rules

            import dev.interlock.fact.CourierCapacity
            import dev.interlock.policy.LaneFee
            import dev.interlock.policy.LaneFees
            import dev.interlock.signal.LaneCharge

            // The first row that matches counts.
            rule "A shipment costs what the first row that matches its lane says"
                @rule_id( LF-01 )
            when
                $lane : CourierCapacity( $courier : courier, $centre : fulfilmentCentre, $cluster : destinationCluster,
                                         $capacity : dailyCapacity, $booked : booked, $day : validDate )
                LaneFees( courier == $courier, fulfilmentCentre == $centre, destinationCluster == $cluster, $rows : rows )
                $fee : LaneFee() from $rows.first( $capacity, $booked, $day )
            then
                insertLogical( new LaneCharge( $lane, $fee ) );
            end
            """;

    private final Random random;
    private final int lanes;
    private final int days;
    private final int widest;
    private final List<LaneFee> rows = new ArrayList<>();

    /**
     * @param lanes how many lanes share the rows
     * @param widest the widest range of a row; capacity and bookings go up to 10,000
     */
    public LaneTable(long seed, int count, int lanes, int widest) {
        this.random = new Random(seed);
        this.lanes = lanes;
        this.days = Math.max(50, 10_000 / lanes);
        this.widest = widest;
        for (int line = 2; line < count + 2; line++) {
            rows.add(row(line));
        }
    }

    private LaneFee row(int line) {
        int lane = random.nextInt(lanes);
        int capacity = random.nextInt(LARGEST);
        int booked = random.nextInt(LARGEST);
        return new LaneFee(
                new RowAddress("lanes", "Lane fees", line),
                "LF-" + (line - 1),
                courier(lane),
                centre(lane),
                cluster(lane),
                capacity,
                capacity + 1 + random.nextInt(widest),
                booked,
                booked + random.nextInt(widest),
                random.nextInt(5) == 0 ? FIRST_DAY.plusDays(random.nextInt(days)) : null,
                100L * random.nextInt(1_000));
    }

    private static String courier(int lane) {
        return "Courier " + lane % 10;
    }

    private static String centre(int lane) {
        return "Centre " + lane / 10 % 8;
    }

    private static String cluster(int lane) {
        return "Cluster " + lane / 80;
    }

    /** The rows, in the order in which they count. */
    public List<LaneFee> rows() {
        return List.copyOf(rows);
    }

    /** The same table after somebody changed one fee. */
    public void changeOneFee() {
        int at = random.nextInt(rows.size());
        LaneFee was = rows.get(at);
        rows.set(
                at,
                new LaneFee(
                        was.at(),
                        was.row(),
                        was.courier(),
                        was.fulfilmentCentre(),
                        was.destinationCluster(),
                        was.capacityFrom(),
                        was.capacityBelow(),
                        was.bookedFrom(),
                        was.bookedUpTo(),
                        was.day(),
                        (was.feePaise() + 100) % 100_000));
    }

    /**
     * Questions in random order, each of another lane or day; a few of lanes the table does not know. Asked
     * again, the same lanes and days with other numbers.
     */
    public List<CourierCapacity> questions(int count) {
        List<CourierCapacity> questions = new ArrayList<>();
        int told = lanes + lanes / 50;
        for (int number = 0; number < count; number++) {
            int lane = number % told;
            questions.add(new CourierCapacity(
                    courier(lane),
                    centre(lane),
                    cluster(lane),
                    FIRST_DAY.plusDays(number / told),
                    random.nextInt(LARGEST),
                    random.nextInt(LARGEST),
                    NOON));
        }
        Collections.shuffle(questions, new Random(count));
        return questions;
    }

    /** {@code question} as it was seen so many seconds later. */
    public static CourierCapacity seen(CourierCapacity question, int later) {
        return new CourierCapacity(
                question.courier(),
                question.fulfilmentCentre(),
                question.destinationCluster(),
                question.validDate(),
                question.dailyCapacity(),
                question.booked(),
                NOON.plusSeconds(later));
    }

    /** The workbook, as a person would save it. */
    public byte[] workbook() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            TableSchema schema = TableSchema.of(LaneFee.class);
            new SheetWriter(schema, workbook.createSheet(schema.sheet()), new WorkbookStyles(workbook)).write(rows);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The rulebook of a saved workbook. */
    public static Rulebook rulebook(byte[] workbook) {
        return Rulebook.of(
                List.of(TableSchema.of(LaneFee.class)),
                List.of(new RuleSource("lanes.drl", RULE)),
                Map.of("lanes", workbook));
    }

    /** The first row that answers {@code question}; null when none does. */
    public static LaneFee first(Map<List<Object>, Object> policies, CourierCapacity question) {
        var fees = (LaneFees) policies.get(List.of(
                LaneFees.class, question.courier(), question.fulfilmentCentre(), question.destinationCluster()));
        List<?> first = fees == null
                ? List.of()
                : ((RowIndex<?>) fees.rows()).first(question.dailyCapacity(), question.booked(), question.validDate());
        return first.isEmpty() ? null : (LaneFee) first.get(0);
    }
}
