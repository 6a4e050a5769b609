package dev.interlock.http.posting;

import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.Brands;
import dev.interlock.brand.Posted;
import dev.interlock.brand.QueueFull;
import dev.interlock.http.Zones;
import dev.interlock.journal.Reading;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Brings what was read to a brand's desk. */
@ApplicationScoped
class PostingFacts {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Brands brands;
    private final Zones zones;
    private final Duration patience;

    /** @param patience how long a stream waits for a place in the queue before its chunk is refused */
    PostingFacts(
            Brands brands,
            Zones zones,
            @ConfigProperty(name = "interlock.http.stream-patience", defaultValue = "30s") Duration patience) {
        this.brands = brands;
        this.zones = zones;
        this.patience = patience;
    }

    /** Tells a batch; a full queue refuses it. */
    Uni<BatchAnswer> tell(Sender sender, Reading reading, @Nullable Instant asOf) {
        BrandDesk desk = brands.desk(sender.brand());
        return accept(desk, sender, reading, asOf);
    }

    /** Tells a chunk of a stream; a full queue makes the stream wait. */
    Uni<BatchAnswer> tellPatiently(Sender sender, Reading reading, @Nullable Instant asOf) {
        return Uni.createFrom()
                .deferred(() -> tell(sender, reading, asOf))
                .onFailure(QueueFull.class)
                .retry()
                .withBackOff(SHORTEST_PAUSE, LONGEST_PAUSE)
                .expireIn(patience.toMillis())
                .onFailure(exhausted -> exhausted.getCause() instanceof QueueFull)
                .transform(Throwable::getCause);
    }

    private Uni<BatchAnswer> accept(BrandDesk desk, Sender sender, Reading reading, @Nullable Instant asOf) {
        if (!reading.readable()) {
            throw Wrong.facts(reading.problems());
        }
        var posted =
                new Posted(sender.principal(), sender.idempotencyKey(), asOf, reading.facts(), reading.unknownCodes());
        var answer = new DeskAnswer(reading, zones.of(sender.brand()));
        return Uni.createFrom().completionStage(() -> desk.accept(posted)).map(said -> said.read(answer));
    }
}
