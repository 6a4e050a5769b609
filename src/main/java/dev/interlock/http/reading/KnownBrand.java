package dev.interlock.http.reading;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;

/** What readers ask first. */
public final class KnownBrand {

    private KnownBrand() {}

    /** The brand, or a refusal. */
    public static BrandView of(Brands brands, String name) {
        return brands.all().stream()
                .filter(brand -> brand.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_BRAND, "There is no brand (%s).".formatted(name)));
    }
}
