package dev.interlock.http.operations;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.brand.NoRulebook;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when there is a rulebook to decide by; tells which, for which brands this process decides, and which of
 * them decide by another one.
 */
@Readiness
class DecidingReady implements HealthCheck {

    /** So many brands with tables of their own are named; of the others only how many there are. */
    static final int NAMED_MOST = 50;

    private final Brands brands;

    DecidingReady(Brands brands) {
        this.brands = brands;
    }

    @Override
    public HealthCheckResponse call() {
        List<BrandView> owned =
                brands.all().stream().filter(BrandView::ownedHere).toList();
        var answer = HealthCheckResponse.named("deciding")
                .withData(
                        "brandsOwned",
                        String.join(", ", owned.stream().map(BrandView::name).toList()));
        try {
            String shared = brands.activeRulebook().id();
            tellOthers(owned, shared, answer);
            return answer.withData("rulebook", shared).up().build();
        } catch (NoRulebook none) {
            return answer.withData("rulebook", String.valueOf(none.getMessage()))
                    .down()
                    .build();
        }
    }

    private static void tellOthers(List<BrandView> owned, String shared, HealthCheckResponseBuilder answer) {
        List<BrandView> others = owned.stream()
                .filter(brand -> brand.rulebook() != null && !brand.rulebook().equals(shared))
                .toList();
        others.stream()
                .limit(NAMED_MOST)
                .forEach(brand -> answer.withData("rulebook." + brand.name(), String.valueOf(brand.rulebook())));
        if (others.size() > NAMED_MOST) {
            answer.withData("rulebooksNotNamed", others.size() - NAMED_MOST);
        }
    }
}
