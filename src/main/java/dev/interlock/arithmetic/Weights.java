package dev.interlock.arithmetic;

import dev.interlock.arithmetic.FlowNetwork.Move;
import dev.interlock.arithmetic.FlowNetwork.Node;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One number for three aims of which the first counts before the second: most units moved in time, those for
 * earlier days first; least cost; givers that can spare most, so that few moves do.
 *
 * <p>A flow is best when no cycle improves it, and no cycle holds more moves in one direction than there are givers
 * or takers. So a paisa weighs more than all ranks on a cycle, and a day more than all paise on one. Weights are
 * whole numbers, multiplied by one power of two that keeps them far below what the solver takes for infinite; sums
 * and differences stay exact.
 *
 * @param ranks by centre, 0 for the one that can spare most
 * @param rank what one rank weighs
 * @param paisa what one paisa weighs
 * @param day what one day weighs
 * @param lastDay on which anything is lacking
 */
record Weights(Map<Integer, Integer> ranks, double rank, double paisa, double day, int lastDay) {

    /** Half of what the solver takes for infinite, in bits. */
    private static final int LARGEST_BITS = 28;

    /** Largest sums of weights have four bits more than weights, and a double holds 53. */
    private static final long EXACT = 1L << 48;

    static Weights of(List<Node> spare, List<Node> lacking, List<Move> moves) {
        Map<Integer, Integer> ranks = ranks(spare);
        long onCycle = Math.min(spare.size(), lacking.size());
        long dearest = moves.stream()
                .mapToLong(move -> move.lane().unitCostPaise())
                .max()
                .orElse(0);
        int lastDay = lacking.stream().mapToInt(Node::day).max().orElse(0);
        long paisa = 1 + onCycle * ranks.size();
        long day = 1 + onCycle * (dearest * paisa + ranks.size());
        if (day > EXACT / lastDay) {
            long withoutRanks = 1 + onCycle * dearest;
            return scaled(Map.of(), 0, 1, withoutRanks, lastDay);
        }
        return scaled(ranks, 1, paisa, day, lastDay);
    }

    private static Weights scaled(Map<Integer, Integer> ranks, long rank, long paisa, long day, int lastDay) {
        int spareBits = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(day * lastDay) - LARGEST_BITS);
        double one = Math.scalb(1.0, -spareBits);
        return new Weights(ranks, rank * one, paisa * one, day * one, lastDay);
    }

    private static Map<Integer, Integer> ranks(List<Node> spare) {
        Map<Integer, Integer> units = new TreeMap<>();
        spare.forEach(node -> units.merge(node.centre(), node.units(), Integer::sum));
        Map<Integer, Integer> ranks = new HashMap<>();
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
        return ranks;
    }

    /** What a unit weighs that takes {@code move}. */
    double moved(Move move) {
        return move.lane().unitCostPaise() * paisa
                + ranks.getOrDefault(move.origin().centre(), 0) * rank;
    }

    /** What a unit weighs that is lacking on the day of {@code need} and is not moved there. */
    double bought(Node need) {
        return (lastDay - need.day() + 1) * day;
    }
}
