package dev.interlock.rulebook;

import dev.interlock.analysis.Flaw;
import dev.interlock.policy.LaneFee;
import dev.interlock.policy.PolicyRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long it takes to look 8,000 rows of six inputs through for gaps and rows that never count. */
public final class LookedThrough {

    private static final int ROWS = 8_000;
    private static final int ROUNDS = 7;

    private LookedThrough() {}

    /** @param args the seed of the tables */
    public static void main(String... args) {
        long seed = Long.parseLong(args[0]);
        look("400 lanes, wide ranges", new LaneTable(seed, ROWS, 400, 5_000));
        look("400 lanes, narrow ranges", new LaneTable(seed, ROWS, 400, 250));
        look("one lane, narrow ranges", new LaneTable(seed, ROWS, 1, 250));
        look("one lane, wide ranges", new LaneTable(seed, ROWS, 1, 5_000));
    }

    private static void look(String shape, LaneTable table) {
        List<PolicyRow> rows = List.copyOf(table.rows());
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            TableFindings findings = TableFindings.of(TableSchema.of(LaneFee.class), rows);
            long took = (System.nanoTime() - begin) / 1_000_000;
            if (round == 1 || round == ROUNDS) {
                System.out.printf(
                        "%s, round %d: %,d ms, %s%s%n",
                        shape, round, took, kinds(findings), findings.complete() ? "" : ", not to the end");
            }
        }
    }

    private static Map<Flaw.Kind, Integer> kinds(TableFindings findings) {
        Map<Flaw.Kind, Integer> kinds = new TreeMap<>();
        findings.items().forEach(finding -> kinds.merge(finding.kind(), 1, Integer::sum));
        return kinds;
    }
}
