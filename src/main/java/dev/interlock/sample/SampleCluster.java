package dev.interlock.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where the couriers' lanes end, and which fulfilment centre's they are; as the sheet of clusters has it. */
enum SampleCluster {
    NORTH("FC-DELHI", 700, "DL HR PB CH HP JK LA UP UT RJ"),
    EAST("FC-KOLKATA", 390, "WB BR JH OR AS AR MN ML MZ NL TR SK AN"),
    SOUTH("FC-BENGALURU", 850, "KA TN TG AP KL PY LD"),
    WEST("FC-BENGALURU", 620, "MH GJ GA MP CT DH");

    /** The fulfilment centres. */
    static final List<String> CENTRES =
            Arrays.stream(values()).map(cluster -> cluster.centre).distinct().toList();

    final String centre;
    /** Shipments a day of each courier, at factor 1: about half as many again as are ordered. */
    final int laneCapacity;

    private final List<String> states;

    SampleCluster(String centre, int laneCapacity, String states) {
        this.centre = centre;
        this.laneCapacity = laneCapacity;
        this.states = Arrays.stream(states.split(" ")).map("IN-"::concat).toList();
    }

    /** The states that {@code centre} ships to. */
    static Set<String> servedBy(String centre) {
        var served = new TreeSet<String>();
        Arrays.stream(values())
                .filter(cluster -> cluster.centre.equals(centre))
                .forEach(cluster -> served.addAll(cluster.states));
        return served;
    }

    /** The centre that ships to {@code state}. */
    static String centreOf(String state) {
        return Arrays.stream(values())
                .filter(cluster -> cluster.states.contains(state))
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .centre;
    }
}
