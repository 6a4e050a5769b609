package dev.interlock.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the sample assumes of one state.
 *
 * @param areas the first three digits of its pin codes
 * @param orderShare of 10,000 orders of the brand, those that go there
 * @param codFailureBp how often a COD shipment there fails its first attempt, planted zones aside
 */
record StateProfile(String code, List<String> areas, int orderShare, int codFailureBp) {

    /** Code; areas as ranges; orders in 10,000; failing COD shipments in 10,000. Assumed, not measured. */
    private static final String PROFILES =
            """
            IN-MH 400-402,404-445 1650 1450
            IN-KA 560-591 1150 1300
            IN-UP 201-209,221-233,241-247,250-251,261-262,271-285 1000 1700
            IN-TN 600-604,606-643 850 1250
            IN-TG 500-509 800 1350
            IN-WB 700-736,738-743 650 1650
            IN-DL 110-110 700 1500
            IN-GJ 360-395 520 1200
            IN-KL 670-681,683-695 420 1150
            IN-RJ 301-345 420 1600
            IN-HR 121-136 330 1550
            IN-BR 800-805,811-813,821-824,841-848,851-855 420 1650
            IN-MP 450-488 300 1600
            IN-AP 515-535 300 1450
            IN-PB 140-159 200 1500
            IN-OR 751-770 150 1700
            IN-AS 781-788 130 1750
            IN-JH 814-816,825-835 170 1650
            IN-UT 248-249,263-263 90 1600
            IN-CT 490-497 80 1550
            IN-HP 171-177 60 1400
            IN-JK 180-193 60 1700
            IN-GA 403-403 50 1200
            IN-CH 160-160 40 1300
            IN-TR 799-799 20 1750
            IN-ML 793-794 20 1750
            IN-MN 795-795 20 1750
            IN-NL 797-798 15 1750
            IN-AR 790-792 15 1750
            IN-MZ 796-796 10 1700
            IN-SK 737-737 10 1650
            IN-PY 605-605 20 1250
            IN-AN 744-744 10 1750
            IN-DH 396-396 10 1300
            IN-LA 194-194 5 1700
            IN-LD 682-682 5 1300
            """;

    static final List<StateProfile> ALL =
            PROFILES.lines().map(StateProfile::parse).toList();

    private static StateProfile parse(String line) {
        String[] words = line.split(" ");
        var areas = new ArrayList<String>();
        Arrays.stream(words[1].split(",")).forEach(range -> {
            int from = Integer.parseInt(range.substring(0, 3));
            int to = Integer.parseInt(range.substring(4));
            for (int area = from; area <= to; area++) {
                areas.add(Integer.toString(area));
            }
        });
        return new StateProfile(words[0], List.copyOf(areas), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
    }
}
