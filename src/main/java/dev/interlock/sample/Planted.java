package dev.interlock.sample;

import dev.interlock.fact.CauseClass;
import dev.interlock.fact.Geo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A zone with a story: what goes wrong there, from when to when.
 *
 * @param ordersPerDay how many orders go there on a day at factor 1
 * @param rescueBp the share of failed first attempts that is delivered later
 * @param story which days fail how often, and for what reason
 * @param demand how many orders there still are
 */
record Planted(String name, Geo geo, String stateCode, int ordersPerDay, int rescueBp, Story story, Demand demand) {

    static final int USUAL_RESCUE_BP = 2_500;
    static final int ALL_OF_IT = 10_000;

    /** The failures of one day, numbered from 0. */
    interface Story {
        Failing on(int day, LocalDate date);
    }

    /** What is left of the usual orders on one day, numbered from 0; in 10,000. */
    interface Demand {
        int basisPoints(int day);
    }

    /** A zone whose customers order as ever, whatever happens to the parcels. */
    Planted(String name, Geo geo, String stateCode, int ordersPerDay, int rescueBp, Story story) {
        this(name, geo, stateCode, ordersPerDay, rescueBp, story, day -> ALL_OF_IT);
    }

    /**
     * How often COD shipments fail their first attempt, and why more than usual.
     *
     * @param cause the one reason; empty for the usual mix
     */
    record Failing(int basisPoints, Optional<CauseClass> cause) {
        static Failing often(int basisPoints) {
            return new Failing(basisPoints, Optional.empty());
        }
    }

    static final Planted REFUSING_PIN = new Planted(
            "a pin code that refuses a third, advertised to at a high price",
            Geo.pin("800001"),
            "IN-BR",
            30,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(3_400));

    static final Planted WORST_PIN = new Planted(
            "a pin code from which nearly half comes back",
            Geo.pin("845401"),
            "IN-BR",
            30,
            500,
            (day, date) -> Failing.often(5_000));

    static final Planted PROTECTED_PIN = new Planted(
            "a bad pin code that marketing protects",
            Geo.pin("781001"),
            "IN-AS",
            26,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(4_000));

    static final Planted LOCKED_AREA = new Planted(
            "a bad area in a campaign whose strategy is locked",
            Geo.parse("P3:273"),
            "IN-UP",
            50,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(3_800));

    static final Planted BAD_AREA = new Planted(
            "an area of small pin codes that refuses a third",
            Geo.parse("P3:831"),
            "IN-JH",
            55,
            1_500,
            (day, date) -> Failing.often(3_600));

    static final Planted RESCUED_PIN = new Planted(
            "a pin code whose failures are mostly rescued: 15 % come back",
            Geo.pin("452001"), "IN-MP", 40, 5_200, (day, date) -> Failing.often(3_150));

    static final Planted COURIER_SPIKE = new Planted(
            "an area where one courier stopped attempting for a week",
            Geo.parse("P3:700"),
            "IN-WB",
            140,
            USUAL_RESCUE_BP,
            (day, date) -> day >= 27 && day <= 33
                    ? new Failing(3_800, Optional.of(CauseClass.COURIER))
                    : Failing.often(1_300));

    static final Planted FLOODED_WEEKEND = new Planted(
            "an area under water on one weekend",
            Geo.parse("P3:600"),
            "IN-TN",
            120,
            USUAL_RESCUE_BP,
            (day, date) ->
                    day >= 28 && (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY)
                            ? new Failing(7_500, Optional.of(CauseClass.FORCE_MAJEURE))
                            : Failing.often(1_200));

    static final Planted SWINGING_AREA = new Planted(
            "an area that swings around the line, week by week",
            Geo.parse("P3:302"),
            "IN-RJ",
            90,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(day / 7 % 2 == 0 ? 3_000 : 2_250));

    static final Planted RECOVERING_AREA = new Planted(
            "an area that was bad and recovered",
            Geo.parse("P3:226"),
            "IN-UP",
            90,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(day < 17 ? 4_000 : 1_000));

    static final Planted STARVED_PIN = new Planted(
            "a bad pin code to which hardly anybody orders once it is excluded",
            Geo.pin("413001"),
            "IN-MH",
            14,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(5_500),
            day -> day < 8 ? ALL_OF_IT : 400);

    static final Planted COSTLY_PIN = new Planted(
            "a bad pin code on which a small campaign spends a third of its budget",
            Geo.pin("380001"),
            "IN-GJ",
            30,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(5_000));

    static final Planted LATE_PIN = new Planted(
            "a pin code that turned bad on the last four days",
            Geo.pin("560001"),
            "IN-KA",
            40,
            USUAL_RESCUE_BP,
            (day, date) -> Failing.often(day < SampleSize.DAYS - 4 ? 800 : 6_000));

    static final List<Planted> ALL = List.of(
            REFUSING_PIN,
            WORST_PIN,
            PROTECTED_PIN,
            LOCKED_AREA,
            BAD_AREA,
            RESCUED_PIN,
            COURIER_SPIKE,
            FLOODED_WEEKEND,
            SWINGING_AREA,
            RECOVERING_AREA,
            STARVED_PIN,
            COSTLY_PIN,
            LATE_PIN);

    /** Whether the customer of one usual order still orders on {@code day}. */
    boolean orders(int day, Chance chance) {
        int left = demand.basisPoints(day);
        return left == ALL_OF_IT || chance.happens(left);
    }

    /** Whether {@code pin} lies in this zone. */
    boolean holds(String pin) {
        return pin.startsWith(geo.code());
    }
}
