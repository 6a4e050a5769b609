package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.Flaw.Kind;
import dev.interlock.fact.Loop;
import dev.interlock.policy.ApprovalBand;
import dev.interlock.policy.CapacityLine;
import dev.interlock.policy.Delegate;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import dev.interlock.rulebook.Finding;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.TableFindings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the analysis says of tables, asked of the engine. */
class TableProbeTest {

    private static final int TABLES = 200;
    private static final long SEED = Long.getLong("interlock.probe.seed", System.nanoTime());
    private static final TableProbe PROBE = new TableProbe();
    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));

    @AfterAll
    static void retire() {
        PROBE.close();
    }

    @Test
    void the_engine_does_what_is_said_of_every_shipped_table() {
        List<Finding> findings = findings(SHIPPED);

        assertThat(findings).isNotEmpty().allMatch(finding -> PROBE.proves(SHIPPED, finding));
    }

    @Test
    void the_engine_does_what_is_said_of_random_tables_of_every_hit_policy() {
        System.out.printf("TableProbeTest: %d tables, seed %d%n", TABLES, SEED);
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (int table = 0; table < TABLES; table++) {
            Rulebook rulebook = SHIPPED.withTables(rows(new Random(SEED + table)));
            for (Finding finding : findings(rulebook)) {
                assertThat(PROBE.proves(rulebook, finding))
                        .as("%s, seed %d", finding.sentence(), SEED + table)
                        .isTrue();
                seen.add(finding.kind());
            }
        }
        assertThat(seen).contains(Kind.GAP, Kind.MASKED, Kind.DUPLICATE);
    }

    @Test
    void a_finding_of_another_table_is_not_proved() {
        Finding masked = findings(SHIPPED.withTables(List.of(line(0, "ALL"), line(1, "Slow")))).stream()
                .filter(finding -> finding.kind() == Kind.MASKED)
                .findFirst()
                .orElseThrow();

        assertThat(PROBE.proves(SHIPPED.withTables(List.of(line(1, "Slow"), line(0, "ALL"))), masked))
                .isFalse();
    }

    private static List<Finding> findings(Rulebook rulebook) {
        return rulebook.findings().stream()
                .map(TableFindings::items)
                .flatMap(List::stream)
                .toList();
    }

    private static List<PolicyRow> rows(Random random) {
        List<PolicyRow> rows = new ArrayList<>();
        for (int row = 0; row < 1 + random.nextInt(5); row++) {
            rows.add(line(row, List.of("ALL", "Slow", "Fast", "Far").get(random.nextInt(4))));
        }
        Set<String> keys = new HashSet<>();
        for (int row = 0; row < 1 + random.nextInt(6); row++) {
            Loop loop = Loop.values()[random.nextInt(2)];
            long from = random.nextInt(4) * 100L;
            if (keys.add(loop + " " + from)) {
                rows.add(new ApprovalBand(at(row), "B" + row, loop, from, "LEAD", "HEAD", 4, "TOP", 20, 24));
            }
        }
        for (int row = 0; row < 1 + random.nextInt(4); row++) {
            LocalDate from = LocalDate.of(2026, 11, 1 + random.nextInt(9));
            if (keys.add("one " + from)) {
                rows.add(new Delegate(at(row), "D" + row, "one", "other", from, from.plusDays(random.nextInt(9))));
            }
        }
        return rows;
    }

    private static CapacityLine line(int row, String courier) {
        return new CapacityLine(at(row), "L" + row, courier, 8_000, 10_000, 4);
    }

    private static RowAddress at(int row) {
        return new RowAddress("made-up", "Sheet", row + 2);
    }
}
