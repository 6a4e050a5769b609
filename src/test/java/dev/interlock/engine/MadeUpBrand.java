package dev.interlock.engine;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.CauseClass;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Rate;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.SpendPlan;
import dev.interlock.fact.SpendSoFar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A made-up brand of a given size that tells facts as brands do; the same seed tells the same. */
public final class MadeUpBrand {

    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final List<String> STATES =
            List.of("IN-BR", "IN-UP", "IN-MH", "IN-KA", "IN-DL", "IN-GJ", "IN-WB", "IN-TN", "IN-RJ", "IN-AS");
    private static final CauseClass[] CAUSES = CauseClass.values();

    private final Random random;
    private final int areas;
    private final int pinsPerArea;
    private final int days;
    private final int campaigns;
    private int shipments;

    MadeUpBrand(long seed, int areas, int pinsPerArea, int days, int campaigns) {
        this.random = new Random(seed);
        this.areas = areas;
        this.pinsPerArea = pinsPerArea;
        this.days = days;
        this.campaigns = campaigns;
    }

    /** 400 areas with 10 pin codes each, five weeks, 40 campaigns. */
    public static MadeUpBrand large(long seed) {
        return new MadeUpBrand(seed, 400, 10, 35, 40);
    }

    /** So small that every fact is likely to meet another. */
    static MadeUpBrand tiny(long seed) {
        return new MadeUpBrand(seed, 3, 3, 20, 3);
    }

    /**
     * So many facts, all of them with keys of their own: 58 % attempts, 25 % outcomes, 10 % windows of
     * seven days, 5 % days of spend, the rest targets and lanes, besides the campaigns.
     */
    public List<Fact> facts(int count) {
        var facts = new ArrayList<Fact>(count);
        var keys = new HashSet<FactKey>();
        for (int campaign = 0; campaign < campaigns; campaign++) {
            facts.add(campaign(campaign));
        }
        while (facts.size() < count) {
            Fact fact = any(random.nextInt(100));
            if (keys.add(fact.key())) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /** Any fact; now and then one that was told before, restated, or observed earlier than what is known. */
    Fact any() {
        int kind = random.nextInt(130);
        if (kind < 100) {
            return any(kind);
        } else if (kind < 105) {
            return campaign(random.nextInt(campaigns));
        } else if (kind < 110) {
            return target();
        } else if (kind < 120) {
            return metric();
        }
        return kind < 126 ? soFar() : plan();
    }

    private Fact any(int kind) {
        if (kind < 58) {
            return attempt();
        } else if (kind < 83) {
            return outcome();
        } else if (kind < 93) {
            return window();
        } else if (kind < 98) {
            return metric();
        }
        return kind < 99 ? target() : lane();
    }

    /** An attempt to deliver a further shipment, or, of a tiny brand, often one told before. */
    DeliveryAttempt attempt() {
        boolean further = areas > 10 || random.nextInt(3) > 0;
        int shipment = further ? shipments++ : random.nextInt(shipments + 1);
        var place = place(shipment);
        int attemptNo = further ? 1 : 1 + random.nextInt(3);
        boolean failed = random.nextInt(100) < failing(place);
        return new DeliveryAttempt(
                courier(shipment),
                "AWB-" + shipment,
                "ORDER-" + shipment,
                place.pin(),
                place.state(),
                mode(shipment),
                attemptNo,
                failed ? DeliveryAttempt.Outcome.FAILED : DeliveryAttempt.Outcome.DELIVERED,
                failed ? "NDR-7" : null,
                failed ? "COURIER" : null,
                failed ? cause(place) : CauseClass.UNKNOWN,
                at(day()),
                observed());
    }

    private ShipmentOutcome outcome() {
        int shipment = random.nextInt(shipments + 1);
        var place = place(shipment);
        int fate = random.nextInt(100);
        return new ShipmentOutcome(
                courier(shipment),
                "AWB-" + shipment,
                "ORDER-" + shipment,
                place.pin(),
                place.state(),
                mode(shipment),
                fate < failing(place)
                        ? ShipmentOutcome.Terminal.RTO
                        : fate < 92 ? ShipmentOutcome.Terminal.DELIVERED : ShipmentOutcome.Terminal.values()[fate % 6],
                99_900L,
                at(day()),
                observed());
    }

    /** A count of one place over seven days; told again for the same place and days it is a restatement. */
    NdrWindow window() {
        var place = place(random);
        int level = random.nextInt(20);
        Geo geo = level == 0 ? Geo.areaOf(place.pin()) : Geo.pin(place.pin());
        return window(geo, place, day(), observed());
    }

    /** The same window as {@code before}, counted anew. */
    NdrWindow restated(NdrWindow before) {
        int area = Integer.parseInt(before.geo().code().substring(0, 3)) - 200;
        var place = new Place(before.geo().code(), before.stateCode(), area);
        return window(
                before.geo(), place, before.windowEnd(), before.observedAt().plusSeconds(3_600));
    }

    private NdrWindow window(Geo geo, Place place, LocalDate end, Instant observedAt) {
        int attempted = random.nextInt(areas > 10 ? 80 : 25);
        int ndr = (int) Math.round(attempted * (failing(place) + random.nextInt(11) - 5) / 100.0);
        ndr = Math.max(0, Math.min(attempted, ndr));
        int resolved = random.nextInt(attempted + 1);
        return new NdrWindow(
                geo,
                place.state(),
                random.nextInt(4) == 0 ? PaymentMode.ALL : PaymentMode.COD,
                end.minusDays(6),
                end,
                attempted,
                ndr,
                resolved,
                resolved / 4,
                attempted - resolved,
                Map.of(cause(place), ndr / 2),
                observedAt);
    }

    private CampaignMetric metric() {
        int campaign = random.nextInt(campaigns);
        var place = advertised(campaign);
        int orders = random.nextInt(60);
        return new CampaignMetric(
                "C-" + campaign,
                "A-1",
                targeted(place),
                day(),
                1_000L * random.nextInt(1_500),
                orders % 4 == 0 ? 0 : 1_000,
                orders % 4 == 0 ? 0 : 50 + orders,
                orders,
                orders * 2 / 3,
                orders * 90_000L,
                false,
                observed());
    }

    /** Today's, or now and then yesterday's. */
    private SpendSoFar soFar() {
        return new SpendSoFar(
                "C-" + random.nextInt(campaigns),
                TODAY.minusDays(random.nextInt(5) / 4),
                random.nextInt(24),
                random.nextInt(7_000_000),
                observed());
    }

    /** Three of one campaign, of which the first speaks of all of it; days before, around and after today. */
    private SpendPlan plan() {
        int number = random.nextInt(campaigns);
        int kind = random.nextInt(3);
        LocalDate from = TODAY.plusDays(random.nextInt(9) - 6);
        return new SpendPlan(
                "P-" + number + '-' + kind,
                "C-" + number,
                kind == 0 ? null : Geo.state(STATES.get(kind)),
                from,
                from.plusDays(random.nextInt(7)),
                random.nextInt(10_000_000),
                observed());
    }

    private CampaignGeoTarget target() {
        int campaign = random.nextInt(campaigns);
        var place = advertised(campaign);
        return new CampaignGeoTarget(
                "C-" + campaign,
                "A-1",
                targeted(place),
                place.state(),
                random.nextInt(8) == 0 ? CampaignGeoTarget.Mode.EXCLUDE : CampaignGeoTarget.Mode.INCLUDE,
                CampaignGeoTarget.AudienceType.COD_HEAVY,
                new Rate(6_500),
                null,
                observed());
    }

    /** One of the forty places a campaign is interested in. */
    private Place advertised(int campaign) {
        return place(campaign * 1_000 + random.nextInt(40));
    }

    private Geo targeted(Place place) {
        return switch (place.pin().charAt(5) - '0') {
            case 1 -> Geo.areaOf(place.pin());
            case 2 -> place.state() == null ? Geo.pin(place.pin()) : Geo.state(place.state());
            default -> Geo.pin(place.pin());
        };
    }

    private Campaign campaign(int number) {
        var allowed = EnumSet.allOf(Mechanism.class);
        allowed.removeIf(mechanism -> random.nextInt(5) == 0);
        return new Campaign(
                Campaign.Channel.META,
                "C-" + number,
                "SALES",
                random.nextBoolean() ? "APPAREL" : null,
                random.nextInt(8) == 0 ? Campaign.Status.PAUSED : Campaign.Status.ACTIVE,
                5_000_000,
                random.nextInt(10) == 0,
                Set.copyOf(allowed),
                number % 3 == 1 ? new Rate(30_000) : null,
                random.nextInt(5) == 0 ? List.of(Geo.pin(place(random).pin())) : List.of(),
                observed());
    }

    private CourierCapacity lane() {
        return new CourierCapacity(
                courier(random.nextInt(6)),
                "FC-" + random.nextInt(areas),
                "EAST",
                TODAY.plusDays(random.nextInt(7)),
                1_000,
                random.nextInt(1_200),
                observed());
    }

    private record Place(String pin, String state, int area) {}

    private Place place(int shipment) {
        return place(new Random(shipment * 0x9E3779B97F4A7C15L));
    }

    /** Now and then a pin code is told without its state, or with a neighbour's; often so of a tiny brand. */
    private Place place(Random chance) {
        int area = chance.nextInt(areas);
        int pin = chance.nextInt(pinsPerArea);
        int told = chance.nextInt(areas > 10 ? 100 : 10);
        String state = told == 0 ? null : STATES.get((area / 2 + (told == 1 ? 1 : 0)) % STATES.size());
        return new Place("%03d%03d".formatted(200 + area, pin), state, area);
    }

    /** Every sixteenth area is a bad place, every sixteenth a doubtful one. */
    private int failing(Place place) {
        return areas > 10 ? place.area() % 16 == 3 ? 42 : place.area() % 16 == 7 ? 26 : 11 : 10 + place.area() * 18;
    }

    private CauseClass cause(Place place) {
        return place.area() % 3 == 1 ? CauseClass.COURIER : CAUSES[random.nextInt(CAUSES.length)];
    }

    private PaymentMode mode(int shipment) {
        return shipment % 3 == 0 ? PaymentMode.PREPAID : PaymentMode.COD;
    }

    private String courier(int shipment) {
        return "Courier " + shipment % 6;
    }

    private LocalDate day() {
        return TODAY.minusDays(random.nextInt(days));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    private Instant observed() {
        return at(TODAY).plusSeconds(random.nextInt(3_600));
    }
}
