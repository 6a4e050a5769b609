package dev.interlock.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.Flaw.Kind;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The analysis against trying every input of thousands of small tables. */
class FlawsTest {

    private static final int TABLES = Integer.getInteger("interlock.analysis.tables", 5_000);
    private static final long SEED = Long.getLong("interlock.analysis.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource(HitPolicy.class)
    void finds_what_trying_every_input_finds(HitPolicy policy) {
        System.out.printf("FlawsTest: %s, %d tables, seed %d%n", policy, TABLES, SEED);
        Set<Kind> seen = new TreeSet<>();
        for (int table = 0; table < TABLES; table++) {
            var random = new Random(SEED + table);
            Box domain = domain(random);
            List<Line> lines = lines(random, domain, policy);

            Flaws flaws = Flaws.of(policy, domain, lines);

            String which = "seed %d, %s in %s".formatted(SEED + table, lines, domain);
            assertThat(flaws.complete()).as(which).isTrue();
            assertThat(told(flaws)).as(which).isEqualTo(new ByHand(policy, domain, lines).found());
            flaws.found().forEach(flaw -> assertWitness(flaw, lines, which));
            assertGaps(flaws, domain, lines, which);
            flaws.found().forEach(flaw -> seen.add(flaw.kind()));
        }
        assertThat(seen).as("kinds that came up").contains(Kind.GAP, Kind.DUPLICATE, Kind.UNREACHABLE);
        assertThat(seen.contains(Kind.MASKED)).isEqualTo(policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY);
        assertThat(seen.contains(Kind.CONFLICT)).isEqualTo(policy == HitPolicy.UNIQUE || policy == HitPolicy.PRIORITY);
    }

    @Test
    void a_table_without_inputs_leaves_nothing_open_and_takes_one_row() {
        var nowhere = new Box(new long[0], new long[0]);
        Line one = new Line(nowhere, 0, "one");
        Line other = new Line(nowhere, 0, "other");

        assertThat(Flaws.of(HitPolicy.UNIQUE, nowhere, List.of(one)).found()).isEmpty();
        assertThat(Flaws.of(HitPolicy.UNIQUE, nowhere, List.of(one, other)).found())
                .extracting(Flaw::kind)
                .containsExactly(Kind.CONFLICT);
        assertThat(Flaws.of(HitPolicy.UNIQUE, nowhere, List.of()).found())
                .extracting(Flaw::kind)
                .containsExactly(Kind.GAP);
    }

    @Test
    void a_table_too_tangled_says_that_it_was_not_looked_at_to_the_end() {
        var random = new Random(5);
        var domain = new Box(new long[8], new long[] {999, 999, 999, 999, 999, 999, 999, 999});
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < 2_000; line++) {
            long[] low = random.longs(8, 0, 500).toArray();
            lines.add(
                    new Line(new Box(low, Arrays.stream(low).map(at -> at + 499).toArray()), 0, line));
        }

        assertThat(Flaws.of(HitPolicy.FIRST, domain, lines).complete()).isFalse();
    }

    private static void assertWitness(Flaw flaw, List<Line> lines, String which) {
        if (flaw.kind() == Kind.UNREACHABLE) {
            assertThat(flaw.witness()).isNull();
            return;
        }
        assertThat(flaw.box().holds(flaw.witness())).as(which).isTrue();
        flaw.lines().forEach(line -> assertThat(lines.get(line).box().holds(flaw.witness()))
                .as("%s %s", flaw, which)
                .isTrue());
    }

    /** Gaps hold exactly the points that no row matches, each in one gap. */
    private static void assertGaps(Flaws flaws, Box domain, List<Line> lines, String which) {
        List<Box> gaps = flaws.found().stream()
                .filter(flaw -> flaw.kind() == Kind.GAP)
                .map(Flaw::box)
                .toList();
        for (long[] point : points(domain)) {
            boolean open = lines.stream().noneMatch(line -> line.box().holds(point));
            assertThat(gaps.stream().filter(gap -> gap.holds(point)).count())
                    .as("gaps around %s, %s", Arrays.toString(point), which)
                    .isEqualTo(open ? 1 : 0);
        }
    }

    private static Set<String> told(Flaws flaws) {
        return flaws.found().stream()
                .map(flaw -> flaw.kind() == Kind.GAP
                        ? "GAP"
                        : flaw.kind() == Kind.MASKED
                                ? "MASKED " + flaw.lines().get(0)
                                : flaw.kind() + " " + flaw.lines())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Box domain(Random random) {
        int axes = 1 + random.nextInt(4);
        long[] low = IntStream.range(0, axes)
                .mapToLong(axis -> random.nextInt(3) - 1)
                .toArray();
        return new Box(low, Arrays.stream(low).map(at -> at + random.nextInt(5)).toArray());
    }

    private static List<Line> lines(Random random, Box domain, HitPolicy policy) {
        List<Line> lines = new ArrayList<>();
        for (int line = random.nextInt(9); line > 0; line--) {
            if (!lines.isEmpty() && random.nextInt(8) == 0) {
                lines.add(lines.get(random.nextInt(lines.size())));
                continue;
            }
            long[] low = domain.low().clone();
            long[] high = domain.high().clone();
            for (int axis = 0; axis < low.length; axis++) {
                if (random.nextInt(3) > 0) {
                    int size = (int) (domain.high()[axis] - domain.low()[axis] + 1);
                    low[axis] = domain.low()[axis] + random.nextInt(size);
                    high[axis] = low[axis] + random.nextInt(3) - (random.nextInt(12) == 0 ? 1 : 0);
                    high[axis] = Math.min(high[axis], domain.high()[axis]);
                }
            }
            int priority = policy == HitPolicy.PRIORITY ? random.nextInt(3) : 0;
            lines.add(new Line(new Box(low, high), priority, random.nextInt(3)));
        }
        return lines;
    }

    private static List<long[]> points(Box box) {
        List<long[]> points = new ArrayList<>();
        points.add(box.low().clone());
        for (int axis = 0; axis < box.axes(); axis++) {
            List<long[]> longer = new ArrayList<>();
            for (long[] point : points) {
                for (long at = box.low()[axis]; at <= box.high()[axis]; at++) {
                    long[] next = point.clone();
                    next[axis] = at;
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }

    /** Every kind by its definition, point by point. */
    private record ByHand(HitPolicy policy, Box domain, List<Line> lines) {

        Set<String> found() {
            Set<String> found = new TreeSet<>();
            List<long[]> points = points(domain);
            if (points.stream().anyMatch(point -> matching(point).isEmpty())) {
                found.add("GAP");
            }
            for (int line = 0; line < lines.size(); line++) {
                int now = line;
                List<long[]> own = points.stream()
                        .filter(point -> lines.get(now).box().holds(point))
                        .toList();
                if (own.isEmpty()) {
                    found.add("UNREACHABLE [" + line + "]");
                    continue;
                }
                int twin = lines.indexOf(lines.get(line));
                if (twin < line) {
                    found.add("DUPLICATE [" + twin + ", " + line + "]");
                } else if (masked(line, own)) {
                    found.add("MASKED " + line);
                }
                for (int other = 0; other < line; other++) {
                    pair(other, line, own, found);
                }
            }
            return found;
        }

        private boolean masked(int line, List<long[]> own) {
            return switch (policy) {
                case FIRST -> own.stream().allMatch(point -> matching(point).get(0) < line);
                case PRIORITY ->
                    own.stream()
                            .allMatch(point -> highest(point) > lines.get(line).priority());
                case UNIQUE, COLLECT -> false;
            };
        }

        private void pair(int one, int other, List<long[]> own, Set<String> found) {
            boolean same = lines.get(one).says().equals(lines.get(other).says());
            String pair = " [" + one + ", " + other + "]";
            List<long[]> common = own.stream()
                    .filter(point -> lines.get(one).box().holds(point))
                    .toList();
            if (policy == HitPolicy.UNIQUE && !common.isEmpty() && lines.indexOf(lines.get(other)) == other) {
                found.add((same ? "OVERLAP" : "CONFLICT") + pair);
            }
            if (policy == HitPolicy.PRIORITY
                    && !same
                    && lines.get(one).priority() == lines.get(other).priority()
                    && common.stream()
                            .anyMatch(point -> highest(point) == lines.get(one).priority())) {
                found.add("CONFLICT" + pair);
            }
        }

        private List<Integer> matching(long[] point) {
            return IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).box().holds(point))
                    .boxed()
                    .toList();
        }

        private long highest(long[] point) {
            return matching(point).stream()
                    .mapToLong(line -> lines.get(line).priority())
                    .max()
                    .orElseThrow();
        }
    }
}
