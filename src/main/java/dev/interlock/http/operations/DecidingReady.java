package dev.interlock.http.operations;

import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.brand.NoRulebook;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when there is a rulebook to decide by; tells which, and for which brands this process decides. */
@Readiness
class DecidingReady implements HealthCheck {

    private final Brands brands;

    DecidingReady(Brands brands) {
        this.brands = brands;
    }

    @Override
    public HealthCheckResponse call() {
        String owned = String.join(
                ", ",
                brands.all().stream()
                        .filter(BrandView::ownedHere)
                        .map(BrandView::name)
                        .toList());
        var answer = HealthCheckResponse.named("deciding").withData("brandsOwned", owned);
        try {
            return answer.withData("rulebook", brands.activeRulebook().id())
                    .up()
                    .build();
        } catch (NoRulebook none) {
            return answer.withData("rulebook", String.valueOf(none.getMessage()))
                    .down()
                    .build();
        }
    }
}
