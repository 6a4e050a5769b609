package dev.interlock.brand;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What operators see of desks: {@code interlock.facts}, {@code .firings}, {@code .conclusions}, {@code .desk.*}. */
final class DeskMeters implements DeskListener {

    private final MeterRegistry registry;
    private final Map<BrandDesk, Meter> queues = new ConcurrentHashMap<>();

    DeskMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void opened(BrandDesk desk) {
        queues.put(
                desk,
                Gauge.builder("interlock.desk.queued", desk, BrandDesk::queued)
                        .description("Requests that wait.")
                        .tag("brand", desk.brand())
                        .register(registry));
    }

    @Override
    public void closed(BrandDesk desk) {
        Meter queue = queues.remove(desk);
        if (queue != null) {
            registry.remove(queue);
        }
    }

    @Override
    public void fired(String brand, int facts, Map<String, Integer> firingsByRule, Duration took) {
        registry.counter("interlock.facts", "brand", brand).increment(facts);
        firingsByRule.forEach((rule, firings) -> registry.counter("interlock.firings", "brand", brand, "rule", rule)
                .increment(firings));
        timer("interlock.desk.fire", brand).record(took);
    }

    @Override
    public void decided(String brand, Decision decision) {
        count(brand, decision.signals());
        count(brand, decision.interventions());
    }

    @Override
    public void committed(String brand, int entries, Duration took) {
        registry.counter("interlock.entries", "brand", brand).increment(entries);
        timer("interlock.desk.commit", brand).record(took);
    }

    @Override
    public void quarantined(String brand, String rule) {
        registry.counter("interlock.quarantined", "brand", brand, "rule", rule).increment();
    }

    private void count(String brand, List<ConclusionChange> changes) {
        for (ConclusionChange change : changes) {
            Tags tags = Tags.of(
                    "brand",
                    brand,
                    "type",
                    change.type(),
                    "change",
                    change.change().name());
            registry.counter("interlock.conclusions", tags).increment();
        }
    }

    private Timer timer(String name, String brand) {
        return Timer.builder(name)
                .tag("brand", brand)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }
}
