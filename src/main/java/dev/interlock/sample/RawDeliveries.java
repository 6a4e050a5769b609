package dev.interlock.sample;

import dev.interlock.fact.CauseClass;
import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Fact;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.ShipmentOutcome;
import dev.interlock.fact.ShipmentOutcome.Terminal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every attempt and every end of the brand's shipments, day by day. Days are asked for in order: what
 * happens to a shipment later waits here until its day.
 */
final class RawDeliveries implements Deliveries {

    static final List<String> COURIERS = List.of("Dakpath", "Garuda Express", "Swiftline");
    static final List<String> MARKETPLACES = List.of("AMZ", "FLK", "MSH");

    private static final int FIRST_HOUR = 9;
    private static final int HOURS = 11;
    private static final long VALUE_PAISE = 65_000;
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuMMdd");

    private static final Map<CauseClass, String> CODES = Map.of(
            CauseClass.CUSTOMER, "2",
            CauseClass.CUSTOMER_OR_FAKE_ATTEMPT, "5",
            CauseClass.ADDRESS, "6",
            CauseClass.CUSTOMER_COD, "7",
            CauseClass.COURIER, "4",
            CauseClass.FORCE_MAJEURE, "WEATHER",
            CauseClass.UNKNOWN, "0");

    private final SampleSize size;
    private final SampleGeography geography;
    private final List<List<Fact>> later = new ArrayList<>();

    RawDeliveries(SampleSize size, SampleGeography geography) {
        this.size = size;
        this.geography = geography;
        for (int day = 0; day < SampleSize.DAYS; day++) {
            later.add(new ArrayList<>());
        }
    }

    @Override
    public List<Fact> on(int day) {
        Chance chance = Chance.of(size.seed(), 2, day);
        long orders = chance.about((long) SampleGeography.ORDERS_PER_DAY * size.factor(), 4);
        for (int number = 0; number < orders; number++) {
            SamplePin pin = geography.pins().get(geography.pick(chance));
            if (pin.orders(day, chance)) {
                ship(day, number, pin, Fate.of(pin, Fate.failing(pin, day, size), chance), chance);
            }
        }
        List<Fact> facts = later.get(day);
        later.set(day, List.of());
        return facts;
    }

    private void ship(int day, int number, SamplePin pin, Fate fate, Chance chance) {
        String courier = fate.cause() == CauseClass.COURIER ? COURIERS.get(0) : chance.oneOf(COURIERS);
        String id = size.date(day).format(COMPACT) + "-" + number;
        var parcel = new Parcel(
                courier, courier.substring(0, 1) + id, chance.oneOf(MARKETPLACES) + "-" + id, pin, fate.mode());
        for (int attempt = 1; attempt <= Math.min(3, fate.failed() + 1); attempt++) {
            boolean failed = attempt <= fate.failed();
            add(day + attempt - 1, parcel.attempt(attempt, failed, fate.cause(), moment(day + attempt - 1, chance)));
        }
        int lastDay = day + Math.min(2, fate.failed());
        int ended = fate.returned() ? lastDay + 1 : lastDay;
        add(
                ended,
                parcel.outcome(
                        fate.returned() ? Terminal.RTO : Terminal.DELIVERED,
                        chance.about(VALUE_PAISE, 60),
                        moment(ended, chance)));
    }

    private void add(int day, Fact fact) {
        if (day < SampleSize.DAYS) {
            later.get(day).add(fact);
        }
    }

    private Instant moment(int day, Chance chance) {
        LocalDate date = size.date(day);
        return date.atTime(FIRST_HOUR + chance.below(HOURS), chance.below(60))
                .atZone(SampleSize.ZONE)
                .toInstant();
    }

    private record Parcel(String courier, String awb, String orderId, SamplePin pin, PaymentMode mode) {

        DeliveryAttempt attempt(int number, boolean failed, CauseClass cause, Instant at) {
            return new DeliveryAttempt(
                    courier,
                    awb,
                    orderId,
                    pin.pin(),
                    pin.stateCode(),
                    mode,
                    number,
                    failed ? DeliveryAttempt.Outcome.FAILED : DeliveryAttempt.Outcome.DELIVERED,
                    failed ? CODES.getOrDefault(cause, "0") : null,
                    failed ? "clickpost" : null,
                    failed ? cause : CauseClass.UNKNOWN,
                    at,
                    at);
        }

        ShipmentOutcome outcome(Terminal terminal, long valuePaise, Instant at) {
            return new ShipmentOutcome(
                    courier, awb, orderId, pin.pin(), pin.stateCode(), mode, terminal, valuePaise, at, at);
        }
    }
}
