package dev.interlock.http;

import dev.interlock.brand.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** In which time zone instants of a brand are written. A brand's zone never changes. */
@ApplicationScoped
public class Zones {

    private final Brands brands;
    private final Map<String, ZoneId> known = new ConcurrentHashMap<>();

    Zones(Brands brands) {
        this.brands = brands;
    }

    /** The zone of {@code brand}; UTC when there is no such brand. */
    public ZoneId of(String brand) {
        ZoneId zone = known.get(brand);
        if (zone == null) {
            brands.all().forEach(each -> known.put(each.name(), each.zone()));
            zone = known.getOrDefault(brand, ZoneOffset.UTC);
        }
        return zone;
    }
}
