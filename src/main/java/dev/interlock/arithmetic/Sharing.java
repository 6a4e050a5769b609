package dev.interlock.arithmetic;

import dev.interlock.arithmetic.FlowNetwork.Move;
import dev.interlock.arithmetic.FlowNetwork.Node;
import dev.interlock.arithmetic.FlowNetwork.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What centres can spare, what they lack, the ways between, and what is moved on them. */
final class Sharing {

    private final List<Node> spare = new ArrayList<>();
    /** For each centre, by day. */
    private final List<List<Node>> lacking = new ArrayList<>();

    private final List<Move> moves = new ArrayList<>();

    /** Units that lie ready from {@code readyDay} on and must leave on {@code leaveByDay} at the latest. */
    record Part(TransferLane lane, int readyDay, int leaveByDay, int units) {

        /** The day for which they come in time. */
        int neededByDay() {
            return leaveByDay + lane.days();
        }
    }

    /** Units that take a move. */
    private record Load(Move move, int units) {

        Part usedOn(int day, int some) {
            return new Part(move.lane(), move.origin().day(), day - move.lane().days(), some);
        }
    }

    /** @param lanes those that name other centres count for nothing */
    Sharing(List<Balance> balances, List<TransferLane> lanes) {
        long most = balances.stream().mapToLong(Balance::lackingUnits).sum();
        Map<String, Integer> places = new HashMap<>();
        for (Balance balance : balances) {
            int centre = places.size();
            places.put(balance.outlook().centre(), centre);
            lacking.add(lacking(centre, balance.lacking()));
            addSpare(centre, balance.spare(), most);
        }
        for (TransferLane lane : lanes) {
            Integer from = places.get(lane.fromCentre());
            Integer to = places.get(lane.toCentre());
            if (from != null && to != null) {
                addMoves(lane, from, lacking.get(to));
            }
        }
    }

    private static List<Node> lacking(int centre, long[] units) {
        List<Node> days = new ArrayList<>();
        for (int day = 0; day < units.length; day++) {
            if (units[day] > 0) {
                days.add(new Node(centre, day, -Math.toIntExact(units[day])));
            }
        }
        return days;
    }

    /** Nobody asks one centre for more than {@code most}. */
    private void addSpare(int centre, long[] units, long most) {
        long left = most;
        for (int day = 0; day < units.length && left > 0; day++) {
            long given = Math.min(left, units[day]);
            if (given > 0) {
                spare.add(new Node(centre, day, Math.toIntExact(given)));
                left -= given;
            }
        }
    }

    /** From each day on which units lie ready to the first day for which they come in time. */
    private void addMoves(TransferLane lane, int from, List<Node> days) {
        for (Node ready : spare) {
            if (ready.centre() == from) {
                days.stream()
                        .filter(need -> need.day() >= ready.day() + lane.days())
                        .findFirst()
                        .ifPresent(need -> moves.add(new Move(ready, need, lane)));
            }
        }
    }

    /** What is moved. */
    List<Part> parts() {
        if (moves.isEmpty()) {
            return List.of();
        }
        Map<Way, Double> flow = new FlowNetwork(spare, lacking, moves).flow();
        Map<Node, List<Load>> arriving = new HashMap<>();
        for (Move move : moves) {
            int units = (int) Math.round(flow.getOrDefault(move, 0.0));
            if (units > 0) {
                arriving.computeIfAbsent(move.target(), first -> new ArrayList<>())
                        .add(new Load(move, units));
            }
        }
        List<Part> parts = new ArrayList<>();
        lacking.forEach(days -> use(days, arriving, parts));
        return parts;
    }

    /** What has come is used for the first day that lacks something. */
    private static void use(List<Node> days, Map<Node, List<Load>> arriving, List<Part> parts) {
        Deque<Load> there = new ArrayDeque<>();
        for (Node need : days) {
            there.addAll(arriving.getOrDefault(need, List.of()));
            int left = -need.units();
            while (left > 0 && !there.isEmpty()) {
                Load next = there.remove();
                int units = Math.min(left, next.units());
                parts.add(next.usedOn(need.day(), units));
                left -= units;
                if (units < next.units()) {
                    there.addFirst(new Load(next.move(), next.units() - units));
                }
            }
        }
    }
}
