package dev.interlock.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.journal.Briefs;
import dev.interlock.journal.Briefs.Brief;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Reconciliations;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hands leadership its brief every morning in the brand's zone, once for each date. */
@ApplicationScoped
public class Morning {

    private static final Logger LOG = Logger.getLogger(Morning.class);

    /** So often a brief is read anew when something was told meanwhile. */
    private static final int AGAIN = 3;

    private final Brands brands;
    private final Briefs briefs;
    private final Reconciliations reconciliations;
    private final Doubts doubts;
    private final Clock clock;
    private final LocalTime at;

    Morning(
            Brands brands,
            Briefs briefs,
            DataSource database,
            Doubts doubts,
            Clock clock,
            @ConfigProperty(name = "interlock.brief.at", defaultValue = "07:00") LocalTime at) {
        this.brands = brands;
        this.briefs = briefs;
        this.reconciliations = new Reconciliations(database);
        this.doubts = doubts;
        this.clock = clock;
        this.at = at;
    }

    /** The brief as it would be handed out now; nothing is kept. */
    public JsonNode now(String brand) {
        return write(brand, local(brands.view(brand)).toLocalDate()).body();
    }

    /** Hands out what is due. A brand whose brief fails does not keep the others from theirs. */
    @Scheduled(every = "${interlock.brief.every:30s}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        for (BrandView brand : brands.all()) {
            if (brand.ownedHere()) {
                try {
                    handWhenDue(brand);
                } catch (RuntimeException e) {
                    LOG.errorf(e, "brief failed brand=%s", brand.name());
                }
            }
        }
    }

    /** Hands out the brief of {@code brand} when it is time and there is something to say; empty when not. */
    Optional<Brief> handWhenDue(BrandView brand) {
        ZonedDateTime local = local(brand);
        LocalDate day = local.toLocalDate();
        boolean due = !local.toLocalTime().isBefore(at)
                && briefs.find(brand.name(), day).isEmpty()
                && !briefs.counterparties(brand.name()).isEmpty();
        if (!due) {
            return Optional.empty();
        }
        Brief brief = write(brand.name(), day);
        return briefs.hand(brand.name(), brief) ? Optional.of(brief) : Optional.empty();
    }

    private Brief write(String brand, LocalDate day) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long before = BrandDesk.joined(brands.desk(brand).stand()).position();
        LeadershipBrief brief =
                new WritingBrief(brands, briefs, reconciliations, doubts.of(brand), brand, day).write(now);
        for (int again = 0; again < AGAIN && brief.position() != before; again++) {
            before = brief.position();
            brief = new WritingBrief(brands, briefs, reconciliations, doubts.of(brand), brand, day).write(now);
        }
        return new Brief(day, brief.position(), now, CanonicalJson.mapper().valueToTree(brief));
    }

    /** What time it is for the brand: by the wall, or by what was posted. */
    private ZonedDateTime local(BrandView brand) {
        return brand.clock().now(brand.asOf(), clock.instant()).atZone(brand.zone());
    }
}
