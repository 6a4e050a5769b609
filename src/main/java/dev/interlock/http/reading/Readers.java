package dev.interlock.http.reading;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.journal.Archive;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** What the resources of this room read from. */
final class Readers {

    private Readers() {}

    @Produces
    @Singleton
    static Archive archive(DataSource database) {
        return new Archive(database);
    }

    /** The brand, or a refusal. */
    static BrandView known(Brands brands, String name) {
        return brands.all().stream()
                .filter(brand -> brand.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_BRAND, "There is no brand (%s).".formatted(name)));
    }
}
