package dev.interlock.http.reading;

import dev.interlock.brand.Brands;
import dev.interlock.journal.DecisionView;
import dev.interlock.journal.Readings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A brand's decisions, from any position on and then as they happen.
 *
 * <p>Everything is read from what was committed; a commit only wakes the reader. So nothing is missed or
 * told twice, a slow reader holds nobody up, and a process that does not own the brand can feed, too.
 */
@ApplicationScoped
class DecisionFeed {

    /** How long a decision of another process may go unnoticed. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final int AT_ONCE = 100;

    private final Brands brands;
    private final Readings readings;

    DecisionFeed(Brands brands, Readings readings) {
        this.brands = brands;
        this.readings = readings;
    }

    /** Decisions on entries after {@code position}; never ends by itself. */
    Multi<DecisionView> after(String brand, long position) {
        var seen = new AtomicLong(position);
        Multi<Object> looks = Multi.createBy()
                .merging()
                .streams(Multi.createFrom().ticks().every(LOOK_AGAIN).map(Object.class::cast), commits(brand));
        return looks.onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToMultiAndConcatenate(look -> unseen(brand, seen));
    }

    private Multi<Object> commits(String brand) {
        return Multi.createFrom()
                .deferred(() -> ownedHere(brand)
                        ? brands.desk(brand).decisions()
                        : Multi.createFrom().empty())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(Object.class::cast)
                .onFailure()
                .recoverWithCompletion(); // The brand was lost, or this reader is slow: it goes on looking.
    }

    private boolean ownedHere(String brand) {
        return brands.all().stream().anyMatch(each -> each.name().equals(brand) && each.ownedHere());
    }

    private Multi<DecisionView> unseen(String brand, AtomicLong seen) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> read(brand, seen))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(page -> page.size() == AT_ONCE)
                .onItem()
                .disjoint();
    }

    private List<DecisionView> read(String brand, AtomicLong seen) {
        List<DecisionView> page = readings.decisions(brand, seen.get(), AT_ONCE).items();
        page.forEach(decision -> seen.set(decision.position()));
        return page;
    }
}
