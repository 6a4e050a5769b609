package dev.interlock.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rows of a list were moved: as few as can explain its new order. */
final class Moves {

    private Moves() {}

    /** The rows of both lists that do not belong to the longest order both share. */
    static Set<String> between(List<String> before, List<String> after) {
        Map<String, Integer> place = new HashMap<>();
        before.forEach(row -> place.put(row, place.size()));
        List<String> common = after.stream().filter(place::containsKey).toList();
        Set<String> moved = new HashSet<>(common);
        longestRise(common.stream().mapToInt(place::get).toArray()).forEach(at -> moved.remove(common.get(at)));
        return moved;
    }

    /** Where the numbers of the longest rising subsequence stand (patience sorting). */
    private static List<Integer> longestRise(int[] numbers) {
        int[] ends = new int[numbers.length];
        int[] endsAt = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int length = 0;
        for (int at = 0; at < numbers.length; at++) {
            int pile = -Arrays.binarySearch(ends, 0, length, numbers[at]) - 1;
            ends[pile] = numbers[at];
            endsAt[pile] = at;
            previous[at] = pile == 0 ? -1 : endsAt[pile - 1];
            length = Math.max(length, pile + 1);
        }
        var rise = new ArrayList<Integer>();
        for (int at = length == 0 ? -1 : endsAt[length - 1]; at >= 0; at = previous[at]) {
            rise.add(at);
        }
        return rise;
    }
}
