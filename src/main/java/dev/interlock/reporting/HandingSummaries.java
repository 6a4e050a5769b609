package dev.interlock.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.fact.Department;
import dev.interlock.journal.CanonicalJson;
import dev.interlock.journal.Doings;
import dev.interlock.journal.Inboxes;
import dev.interlock.journal.InterventionReadings;
import dev.interlock.journal.Summaries;
import dev.interlock.journal.Summaries.Which;
import dev.interlock.policy.LagBefore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hands each department its summary: every day of the day before, and on Mondays of the week before. */
@ApplicationScoped
public class HandingSummaries {

    private static final Logger LOG = Logger.getLogger(HandingSummaries.class);

    private final Brands brands;
    private final Summaries summaries;
    private final Inboxes inboxes;
    private final Doings doings;
    private final InterventionReadings interventions;
    private final Clock clock;
    private final LocalTime at;

    HandingSummaries(
            Brands brands,
            Summaries summaries,
            Inboxes inboxes,
            Doings doings,
            InterventionReadings interventions,
            Clock clock,
            @ConfigProperty(name = "interlock.summary.at", defaultValue = "07:00") LocalTime at) {
        this.brands = brands;
        this.summaries = summaries;
        this.inboxes = inboxes;
        this.doings = doings;
        this.interventions = interventions;
        this.clock = clock;
        this.at = at;
    }

    /** The summary of the day, or the week from its Monday, that is going on; nothing is kept. */
    public JsonNode now(String brand, Department department, Period period) {
        BrandView view = brands.view(brand);
        LocalDate today = local(view).toLocalDate();
        LocalDate from = period.begun(today);
        return write(view, new Which(brand, department, period.name(), today), from, today);
    }

    /** Hands out what is due. A brand whose summaries fail does not keep the others from theirs. */
    @Scheduled(
            every = "${interlock.summary.every:30s}",
            delayed = "15s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        for (BrandView brand : brands.all()) {
            if (brand.ownedHere()) {
                try {
                    handWhenDue(brand);
                } catch (RuntimeException e) {
                    LOG.errorf(e, "summaries failed brand=%s", brand.name());
                }
            }
        }
    }

    /** Hands out the summaries of {@code brand} that are due, and says which. */
    List<Which> handWhenDue(BrandView brand) {
        var handed = new ArrayList<Which>();
        if (brand.asOf() == null) {
            return handed;
        }
        ZonedDateTime local = local(brand);
        // A brand whose clock stands before the hour each day, or that stood still over it, is handed the last one
        // then.
        LocalDate due = local.toLocalTime().isBefore(at) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        for (Period period : Period.values()) {
            for (Department department : Department.values()) {
                var which = new Which(brand.name(), department, period.name(), period.lastHanded(due));
                if (hand(brand, which, period)) {
                    handed.add(which);
                }
            }
        }
        return handed;
    }

    private boolean hand(BrandView brand, Which which, Period period) {
        if (summaries.find(which).isPresent()) {
            return false;
        }
        JsonNode body =
                write(brand, which, period.from(which.day()), which.day().minusDays(1));
        return summaries.hand(new Summaries.Summary(
                which,
                body.path("position").asLong(),
                Instant.parse(body.path("generatedAt").asText()),
                body));
    }

    private JsonNode write(BrandView brand, Which which, LocalDate from, LocalDate through) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var span = new Doings.Span(
                from.atStartOfDay(brand.zone()).toInstant(),
                through.plusDays(1).atStartOfDay(brand.zone()).toInstant());
        var writing = new WritingSummary(
                inboxes, doings, interventions, brands.rulebookOf(brand.name()).rows(LagBefore.class));
        Summary summary = writing.write(which, new WritingSummary.Time(from, through, span), brand.position(), now);
        return CanonicalJson.mapper().valueToTree(summary);
    }

    /** What time it is for the brand: by the wall, or by what was posted. */
    private ZonedDateTime local(BrandView brand) {
        return brand.clock().now(brand.asOf(), clock.instant()).atZone(brand.zone());
    }
}
