package dev.interlock.arithmetic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides a whole into parts that sum to it exactly: the method of largest remainders (Hamilton's). */
public final class Allocation {

    private Allocation() {}

    private record Claim(String name, BigInteger remainder) {}

    /**
     * {@code whole} divided by {@code weights}: each name gets its share rounded down, and what is left
     * over goes, one by one, to the largest remainders, of equal ones to the first by name.
     *
     * @param whole never negative; in whatever unit the parts shall be whole (units, thousandths, paise)
     * @param weights never negative, say each SKU's units of the last 28 days
     * @return the parts, of which there is one for every name; nothing where all weights are 0 or there are
     *     none, because then nothing says how to divide
     */
    public static Optional<SortedMap<String, Long>> of(long whole, Map<String, Long> weights) {
        if (whole < 0) {
            throw new IllegalArgumentException("The whole (%d) must not be negative.".formatted(whole));
        }
        weights.forEach((name, weight) -> {
            if (weight < 0) {
                throw new IllegalArgumentException(
                        "The weight of %s (%d) must not be negative.".formatted(name, weight));
            }
        });
        BigInteger sum = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return sum.signum() == 0 ? Optional.empty() : Optional.of(divide(whole, new TreeMap<>(weights), sum));
    }

    private static SortedMap<String, Long> divide(long whole, SortedMap<String, Long> weights, BigInteger sum) {
        var parts = new TreeMap<String, Long>();
        var claims = new ArrayList<Claim>();
        long left = whole;
        for (Map.Entry<String, Long> weight : weights.entrySet()) {
            BigInteger[] share = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weight.getValue()))
                    .divideAndRemainder(sum);
            parts.put(weight.getKey(), share[0].longValueExact());
            claims.add(new Claim(weight.getKey(), share[1]));
            left -= share[0].longValueExact();
        }
        claims.sort(Comparator.comparing(Claim::remainder).reversed().thenComparing(Claim::name));
        List<Claim> served = claims.subList(0, Math.toIntExact(left));
        served.forEach(claim -> parts.merge(claim.name(), 1L, Long::sum));
        return parts;
    }
}
