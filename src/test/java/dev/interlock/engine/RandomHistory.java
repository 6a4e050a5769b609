package dev.interlock.engine;

import dev.interlock.fact.Acknowledgement;
import dev.interlock.fact.BankCredit;
import dev.interlock.fact.BillableEvent;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.CashPosition;
import dev.interlock.fact.CauseClass;
import dev.interlock.fact.CommittedFlow;
import dev.interlock.fact.CourierCapacity;
import dev.interlock.fact.DailyDemand;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Department;
import dev.interlock.fact.Dispute;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FulfilmentCentre;
import dev.interlock.fact.GatewayDay;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Promotion;
import dev.interlock.fact.Raised;
import dev.interlock.fact.Rate;
import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementFlag;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.SkuMaster;
import dev.interlock.fact.SpendPlan;
import dev.interlock.fact.SpendSoFar;
import dev.interlock.fact.StockAge;
import dev.interlock.fact.StockLevel;
import dev.interlock.fact.SupplierTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Makes the facts of a small, troubled brand: few pin codes, many failures, everything restated,
 * repeated and late, so that every rule has something to do.
 */
public final class RandomHistory {

    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final List<String> PINS = List.of("800001", "800002", "800003", "801101", "560001", "560002");
    private static final List<String> CAMPAIGNS = List.of("C-1", "C-2", "C-3");

    private final RandomGenerator random;
    private LocalDate day;
    private long observed;

    /** Begins on the day {@code first}. */
    public RandomHistory(RandomGenerator random, LocalDate first) {
        this.random = random;
        this.day = first;
    }

    /** The day it is. */
    public LocalDate day() {
        return day;
    }

    /** The clock at the end of the current day. */
    public Instant asOf() {
        return day.atTime(LocalTime.of(23, 0)).atZone(ZONE).toInstant();
    }

    /** Goes on to tomorrow, or a few days later. */
    public void nextDay() {
        day = day.plusDays(random.nextInt(8) == 0 ? 3 : 1);
    }

    /** What is told in one request. */
    public List<Fact> request() {
        var facts = new ArrayList<Fact>();
        int most = 1 + random.nextInt(25);
        for (int i = 0; i < most; i++) {
            facts.add(fact());
        }
        return facts;
    }

    /** What the desk might register of a few signals: that they stand, that they are of another class, who heard. */
    List<Fact> registrations() {
        var registered = new ArrayList<Fact>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String signal = any(new String[] {"GeoRisk", "CourierRisk", "SettlementMismatch", "StockShortage"});
            String signalClass = any(new String[] {"", "STRUCTURAL", "TRANSIENT", "INSUFFICIENT_DATA"});
            int of = random.nextInt(12);
            registered.add(new Raised(
                    new UUID(0, of), signal, "S-" + of, "T", signalClass, asOf().minusSeconds(60), unseen()));
            registered.add(new Acknowledgement(
                    new UUID(0, random.nextInt(12)),
                    any(Department.values()),
                    signalClass,
                    any(Acknowledgement.Answer.values()),
                    "somebody",
                    unseen(),
                    null));
        }
        return registered;
    }

    /** Later than anything registered before: the desk does not register what is old. */
    private Instant unseen() {
        return Instant.ofEpochMilli(asOf().toEpochMilli() + ++observed);
    }

    private Fact fact() {
        return switch (random.nextInt(41)) {
            case 26 -> sku();
            case 27 -> stock();
            case 28 -> centre();
            case 20, 21, 22, 23, 24 -> demand();
            case 25 -> promotion();
            case 0 -> campaign();
            case 1 -> target();
            case 2, 3, 29 -> metric();
            case 4 -> capacity();
            case 5, 6 -> window();
            case 7, 8, 9, 10 -> outcome();
            case 30, 31 -> soFar();
            case 32 -> plan();
            case 33 -> age();
            case 34, 35 -> payments();
            case 36 -> random.nextBoolean() ? settlement() : credit();
            case 37 -> random.nextBoolean() ? flag() : dispute();
            case 38 -> terms();
            case 39 -> position();
            case 40 -> flow();
            default -> attempt();
        };
    }

    /** Unique, so that "newer" never depends on the order of arrival; sometimes far behind. */
    private Instant observedAt() {
        long late = random.nextInt(6) == 0 ? random.nextInt(5) * 86_400_000L : 0;
        return Instant.ofEpochMilli(asOf().toEpochMilli() - late + ++observed);
    }

    private LocalDate pastDay() {
        return day.minusDays(random.nextInt(random.nextInt(10) == 0 ? 40 : 4));
    }

    private Instant at(LocalDate date) {
        return date.atTime(12, random.nextInt(60)).atZone(ZONE).toInstant();
    }

    private String pin() {
        return PINS.get(Math.min(random.nextInt(PINS.size()), random.nextInt(PINS.size())));
    }

    private static String state(String pin) {
        return pin.startsWith("8") ? "IN-BR" : "IN-KA";
    }

    private String maybeState(String pin) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "IN-JH";
            default -> state(pin);
        };
    }

    private PaymentMode mode() {
        return random.nextInt(8) == 0
                ? PaymentMode.PREPAID
                : random.nextInt(5) == 0 ? PaymentMode.ALL : PaymentMode.COD;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Fact attempt() {
        String pin = pin();
        boolean failed = random.nextInt(100) < (pin.endsWith("1") ? 45 : 15);
        return new DeliveryAttempt(
                random.nextInt(3) == 0 ? "swift" : "steady",
                "W" + random.nextInt(400),
                null,
                pin,
                maybeState(pin),
                mode(),
                1 + random.nextInt(3),
                failed ? DeliveryAttempt.Outcome.FAILED : DeliveryAttempt.Outcome.DELIVERED,
                null,
                null,
                any(CauseClass.values()),
                at(pastDay()),
                observedAt());
    }

    private Fact outcome() {
        String pin = pin();
        return new ShipmentOutcome(
                random.nextInt(3) == 0 ? "swift" : "steady",
                "W" + random.nextInt(400),
                null,
                pin,
                maybeState(pin),
                mode(),
                random.nextInt(3) == 0 ? any(ShipmentOutcome.Terminal.values()) : ShipmentOutcome.Terminal.DELIVERED,
                null,
                at(pastDay()),
                observedAt());
    }

    private Fact window() {
        LocalDate end = pastDay();
        String pin = pin();
        Geo geo =
                switch (random.nextInt(6)) {
                    case 0 -> Geo.areaOf(pin);
                    case 1 -> Geo.state(state(pin));
                    case 2 -> Geo.courier("steady");
                    default -> Geo.pin(pin);
                };
        int attempted = random.nextInt(120);
        int ndr = attempted == 0 ? 0 : random.nextInt(attempted + 1) / 2;
        int resolved = random.nextInt(100);
        Map<CauseClass, Integer> causes = new EnumMap<>(CauseClass.class);
        if (ndr > 0) {
            causes.put(any(CauseClass.values()), random.nextInt(ndr + 1));
        }
        return new NdrWindow(
                geo,
                maybeState(pin),
                mode(),
                end.minusDays(6),
                end,
                attempted,
                ndr,
                resolved,
                resolved / 4,
                random.nextInt(5),
                causes,
                observedAt());
    }

    private Fact campaign() {
        Set<Mechanism> allowed = new TreeSet<>();
        for (Mechanism mechanism : Mechanism.values()) {
            if (random.nextInt(3) > 0) {
                allowed.add(mechanism);
            }
        }
        return new Campaign(
                any(Campaign.Channel.values()),
                CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())),
                null,
                random.nextBoolean() ? "kurta" : null,
                random.nextInt(5) == 0 ? any(Campaign.Status.values()) : Campaign.Status.ACTIVE,
                random.nextInt(5) * 1_000_000L,
                random.nextInt(6) == 0,
                allowed,
                random.nextInt(3) == 0 ? new Rate(random.nextInt(60_000)) : null,
                random.nextInt(6) == 0 ? List.of(Geo.pin("800001")) : List.of(),
                observedAt());
    }

    private Geo place() {
        String pin = pin();
        return switch (random.nextInt(4)) {
            case 0 -> Geo.areaOf(pin);
            case 1 -> Geo.state(state(pin));
            default -> Geo.pin(pin);
        };
    }

    private Fact target() {
        Geo geo = place();
        return new CampaignGeoTarget(
                CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())),
                "A-" + random.nextInt(2),
                geo,
                geo.level() == Geo.Level.STATE ? null : geo.code().startsWith("8") ? "IN-BR" : "IN-KA",
                random.nextInt(5) == 0 ? CampaignGeoTarget.Mode.EXCLUDE : CampaignGeoTarget.Mode.INCLUDE,
                CampaignGeoTarget.AudienceType.MIXED,
                new Rate(random.nextInt(10_001)),
                null,
                observedAt());
    }

    private Fact metric() {
        int orders = random.nextInt(60);
        return new CampaignMetric(
                CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())),
                "A-" + random.nextInt(2),
                place(),
                pastDay(),
                random.nextInt(1_000_000),
                random.nextInt(3) == 0 ? 0 : 1000,
                random.nextInt(200),
                orders,
                orders == 0 ? 0 : random.nextInt(orders + 1),
                random.nextInt(8) == 0 ? 0 : orders * 60_000L,
                false,
                observedAt());
    }

    private Fact demand() {
        String sku = "K-" + random.nextInt(4);
        int units = random.nextInt(3) == 0 ? 0 : random.nextInt(80);
        return new DailyDemand(
                random.nextBoolean() ? Geo.state("IN-BR") : Geo.state("IN-KA"),
                sku,
                random.nextInt(20) == 0 || sku.equals("K-3") ? "saree" : "kurta",
                pastDay(),
                units,
                units,
                observedAt());
    }

    private Fact sku() {
        return new SkuMaster(
                "K-" + random.nextInt(4),
                null,
                "kurta",
                20_000,
                1 + random.nextInt(100),
                1 + random.nextInt(12),
                random.nextInt(10),
                random.nextInt(3),
                "S-1",
                observedAt());
    }

    private Fact stock() {
        return new StockLevel(
                "K-" + random.nextInt(4),
                random.nextBoolean() ? "FC-DELHI" : "FC-KOLKATA",
                random.nextInt(2_000),
                random.nextInt(20),
                random.nextInt(50),
                random.nextInt(20),
                random.nextInt(3) == 0 ? random.nextInt(500) : 0,
                random.nextInt(100),
                observedAt());
    }

    private Fact age() {
        int lots = random.nextInt(4);
        LocalDate oldest = day.minusDays(60 + random.nextInt(60));
        return new StockAge(
                "K-" + random.nextInt(4),
                random.nextBoolean() ? "FC-DELHI" : "FC-KOLKATA",
                Stream.iterate(0, lot -> lot < lots, lot -> lot + 1)
                        .map(lot -> new StockAge.Lot(oldest.plusDays(lot * 20L), random.nextInt(60)))
                        .toList(),
                observedAt());
    }

    private Fact terms() {
        return new SupplierTerms(
                "S-1",
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(90),
                new Rate(random.nextInt(10_001)),
                observedAt());
    }

    private Fact position() {
        return new CashPosition(
                pastDay(), random.nextInt(200_000_000) - 20_000_000, random.nextInt(50_000_000), observedAt());
    }

    private Fact flow() {
        return new CommittedFlow(
                "F-" + random.nextInt(12),
                day.plusDays(random.nextInt(60) - 20),
                random.nextInt(100_000_000) - 60_000_000,
                "Rent",
                random.nextBoolean() ? "Landlord" : null,
                random.nextInt(4) == 0,
                observedAt());
    }

    private Fact centre() {
        boolean delhi = random.nextBoolean();
        return new FulfilmentCentre(
                delhi ? "FC-DELHI" : "FC-KOLKATA",
                delhi ? "110037" : "700052",
                random.nextInt(3) == 0 ? Set.of("IN-BR", "IN-KA") : Set.of(delhi ? "IN-KA" : "IN-BR"),
                1_000,
                observedAt());
    }

    private Fact promotion() {
        LocalDate from = day.plusDays(random.nextInt(20) - 4);
        String sku = random.nextBoolean() ? "K-" + random.nextInt(4) : null;
        return new Promotion(
                "P-" + random.nextInt(3),
                random.nextInt(3) == 0 ? null : CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())),
                random.nextBoolean() ? null : Geo.state("IN-BR"),
                sku,
                sku == null ? "kurta" : null,
                from,
                from.plusDays(random.nextInt(5)),
                random.nextInt(1_000_000),
                random.nextInt(3) == 0 ? new Rate(random.nextInt(20_000)) : null,
                observedAt());
    }

    private Fact soFar() {
        return new SpendSoFar(
                CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())),
                random.nextInt(4) == 0 ? pastDay() : day,
                random.nextInt(24),
                random.nextInt(5_000_000),
                observedAt());
    }

    private Fact payments() {
        int attempts = random.nextInt(400);
        long captured = random.nextInt(5_000_000);
        return new GatewayDay(
                random.nextBoolean() ? "RAZORPAY" : "CASHFREE",
                random.nextInt(3) == 0 ? "CARD" : "UPI",
                pastDay(),
                attempts,
                attempts * (60 + random.nextInt(41)) / 100,
                captured,
                captured * random.nextInt(400) / 10_000,
                0,
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new GatewayDay.Settled(2, random.nextInt(3_000_000)),
                                new GatewayDay.Settled(4, random.nextInt(500_000))),
                observedAt());
    }

    private Fact settlement() {
        LocalDate deposited = pastDay();
        return new SettlementHeader(
                "MARKET",
                "S-" + random.nextInt(6),
                deposited.minusDays(7),
                deposited.minusDays(1),
                deposited,
                1_000 + random.nextInt(3),
                random.nextInt(4) == 0 ? null : "U-" + random.nextInt(6),
                observedAt());
    }

    private Fact credit() {
        return new BankCredit("U-" + random.nextInt(6), 1_000 + random.nextInt(3), pastDay(), observedAt());
    }

    private Fact flag() {
        return new SettlementFlag(
                "MARKET",
                "I-" + random.nextInt(4),
                BillableEvent.SALE,
                any(Department.values()),
                any(SettlementFlag.Holds.values()),
                "It was billed twice",
                random.nextInt(3) == 0,
                pastDay(),
                observedAt());
    }

    private Fact dispute() {
        return new Dispute(
                "MARKET",
                "I-" + random.nextInt(4),
                BillableEvent.SALE,
                any(SettlementComponent.values()),
                "C-" + random.nextInt(3),
                random.nextInt(20_000),
                any(Dispute.State.values()),
                random.nextInt(20_000),
                pastDay(),
                observedAt());
    }

    private Fact plan() {
        LocalDate from = day.plusDays(random.nextInt(9) - 4);
        return new SpendPlan(
                "P-" + random.nextInt(6),
                CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())),
                random.nextBoolean() ? null : place(),
                from,
                from.plusDays(random.nextInt(9)),
                random.nextInt(20_000_000),
                observedAt());
    }

    private Fact capacity() {
        return new CourierCapacity(
                random.nextBoolean() ? "swift" : "steady",
                "BLR",
                "north",
                pastDay(),
                random.nextInt(200),
                random.nextInt(220),
                observedAt());
    }
}
