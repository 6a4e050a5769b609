package dev.interlock.analysis;

import dev.interlock.analysis.Flaw.Kind;
import dev.interlock.policy.DecisionTable.HitPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Everything an author of one table should know, by its hit policy (OMG DMN 1.5, 8.2.8).
 *
 * @param found what there is, at most {@value #MOST} of a kind
 * @param complete whether everything was looked at; not when rows overlap in too many ways
 */
public record Flaws(List<Flaw> found, boolean complete) {

    /** So many of a kind are told. */
    public static final int MOST = 100;

    private static final long EFFORT = 500_000_000;

    /** Looks at {@code lines}, asked for any point of {@code domain}. */
    public static Flaws of(HitPolicy policy, Box domain, List<Line> lines) {
        return new Search(policy, domain, lines).all();
    }

    private static final class Search {

        private final HitPolicy policy;
        private final Box domain;
        private final List<Line> lines;
        private final List<Integer> reachable;
        private final Effort effort = new Effort(EFFORT);
        private final Set<Integer> doubles = new HashSet<>();
        private final List<Flaw> found = new ArrayList<>();

        Search(HitPolicy policy, Box domain, List<Line> lines) {
            this.policy = policy;
            this.domain = domain;
            this.lines = lines;
            this.reachable = IntStream.range(0, lines.size())
                    .filter(line -> !lines.get(line).box().empty())
                    .boxed()
                    .toList();
        }

        Flaws all() {
            try {
                unreachable();
                duplicates();
                switch (policy) {
                    case UNIQUE -> overlaps();
                    case FIRST -> masked();
                    case PRIORITY -> {
                        masked();
                        ties();
                    }
                    case COLLECT -> {
                        // All rows that match count: none is in another's way.
                    }
                }
                gaps();
                return new Flaws(List.copyOf(found), true);
            } catch (Effort.Spent tooLong) {
                return new Flaws(List.copyOf(found), false);
            }
        }

        private void unreachable() {
            IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).box().empty())
                    .limit(MOST)
                    .forEach(line -> found.add(new Flaw(Kind.UNREACHABLE, List.of(line), null, null)));
        }

        private void duplicates() {
            Map<Line, Integer> seen = new HashMap<>();
            for (int line : reachable) {
                Integer before = seen.putIfAbsent(lines.get(line), line);
                if (before != null && doubles.add(line) && doubles.size() <= MOST) {
                    add(Kind.DUPLICATE, before, line, box(line));
                }
            }
        }

        /** Of a UNIQUE table: any two rows that match the same input. */
        private void overlaps() {
            int before = found.size();
            for (int one : reachable) {
                effort.spend(reachable.size());
                for (int other : reachable) {
                    if (found.size() - before >= MOST) {
                        return;
                    }
                    if (one < other && !doubles.contains(other) && box(one).meets(box(other))) {
                        boolean same =
                                lines.get(one).says().equals(lines.get(other).says());
                        add(same ? Kind.OVERLAP : Kind.CONFLICT, one, other, box(one).common(box(other)));
                    }
                }
            }
        }

        /** Rows that never count, because others before them always match too. */
        private void masked() {
            int told = 0;
            for (int line : reachable) {
                if (told >= MOST) {
                    return;
                }
                List<Integer> before = before(line);
                if (!doubles.contains(line) && covered(box(line), before)) {
                    long[] witness = box(line).low();
                    found.add(new Flaw(
                            Kind.MASKED, List.of(line, counting(before, witness)), witness.clone(), box(line)));
                    told++;
                }
            }
        }

        /** Of a PRIORITY table: rows of one priority that say different things where none counts before both. */
        private void ties() {
            int before = found.size();
            for (int one : reachable) {
                effort.spend(reachable.size());
                for (int other : reachable) {
                    if (found.size() - before >= MOST) {
                        return;
                    }
                    if (one < other && tied(one, other)) {
                        Box common = box(one).common(box(other));
                        uncovered(common, before(one), 1).forEach(open -> add(Kind.CONFLICT, one, other, open));
                    }
                }
            }
        }

        private boolean tied(int one, int other) {
            Line first = lines.get(one);
            Line second = lines.get(other);
            return first.priority() == second.priority()
                    && !first.says().equals(second.says())
                    && first.box().meets(second.box());
        }

        private void gaps() {
            uncovered(domain, reachable, MOST)
                    .forEach(gap ->
                            found.add(new Flaw(Kind.GAP, List.of(), gap.low().clone(), gap)));
        }

        /** The rows that count before {@code line} and match some of what it matches. */
        private List<Integer> before(int line) {
            effort.spend(reachable.size());
            return reachable.stream()
                    .filter(other -> goesBefore(other, line) && box(other).meets(box(line)))
                    .toList();
        }

        private boolean goesBefore(int other, int line) {
            return policy == HitPolicy.PRIORITY
                    ? lines.get(other).priority() > lines.get(line).priority()
                    : other < line;
        }

        /** The row of {@code some} that counts at {@code point}. */
        private int counting(List<Integer> some, long[] point) {
            return some.stream()
                    .filter(line -> box(line).holds(point))
                    .reduce((one, other) -> goesBefore(other, one) ? other : one)
                    .orElseThrow();
        }

        private boolean covered(Box box, List<Integer> by) {
            return !by.isEmpty() && uncovered(box, by, 1).isEmpty();
        }

        private List<Box> uncovered(Box whole, List<Integer> by, int most) {
            return Uncovered.of(whole, by.stream().map(this::box).toList(), most, effort);
        }

        private Box box(int line) {
            return lines.get(line).box();
        }

        private void add(Kind kind, int one, int other, Box common) {
            found.add(new Flaw(kind, List.of(one, other), common.low().clone(), common));
        }
    }
}
