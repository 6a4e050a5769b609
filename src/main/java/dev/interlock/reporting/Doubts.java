package dev.interlock.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.BrandView;
import dev.interlock.brand.Brands;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.Readings;
import dev.interlock.journal.Rulebooks;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.Unverified;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What cannot be relied on now, joined to what rests on it. Which conclusions rest on which facts is what the brand's
 * rules say. Any process answers, whoever owns the brand.
 */
@ApplicationScoped
public class Doubts {

    private static final int MOST = 1_000;

    /** Rulebooks in use are few; more than so many are forgotten and read again. */
    private static final int RULEBOOKS = 16;

    private final Brands brands;
    private final Readings readings;
    private final Rulebooks rulebooks;
    private final Map<String, Rulebook> read = new ConcurrentHashMap<>();

    Doubts(Brands brands, Readings readings, DataSource database) {
        this.brands = brands;
        this.readings = readings;
        this.rulebooks = new Rulebooks(database);
    }

    /** What is doubted of {@code brand} now. */
    public Standing of(String brand) {
        List<Doubt> doubts = readings.standing(brand, Unverified.class.getSimpleName(), MOST).stream()
                .map(Doubt::of)
                .toList();
        return doubts.isEmpty() ? Standing.NOTHING : new Standing(doubts, rulebook(brand)::sourcesOf);
    }

    private Rulebook rulebook(String brand) {
        BrandView view = brands.view(brand);
        if (view.rulebook() == null) {
            return brands.rulebookOf(brand);
        }
        if (read.size() >= RULEBOOKS) {
            read.clear();
        }
        return read.computeIfAbsent(view.rulebook(), rulebooks::load);
    }

    /** One doubt. */
    private record Doubt(String source, String scope, String reason) {

        private static final Pattern PLACE = Pattern.compile("(PIN|P3|STATE|COURIER):.*");

        /** What a conclusion calls who tells the facts, where it speaks of one of them. */
        private static final Map<String, Set<String>> TELLERS = Map.of(
                "StockLevel", Set.of("centre", "fulfilmentCentre"),
                "StockAge", Set.of("centre", "fulfilmentCentre"),
                "GatewayDay", Set.of("gateway"),
                "CourierCapacity", Set.of("courier"),
                "SettlementHeader", Set.of("counterparty"));

        static Doubt of(ConclusionView signal) {
            JsonNode said = signal.body();
            return new Doubt(
                    said.path("source").asText(),
                    said.path("scope").asText(),
                    said.path("reason").asText());
        }

        /** Whether it is about what is said here, and not about what another teller told or another place. */
        boolean concerns(List<String> named, JsonNode said) {
            if (scope.isEmpty()) {
                return true;
            }
            if (source.equals("NdrWindow")) {
                String place = scope.split("\\|", 2)[0];
                return named.contains(place)
                        || named.stream().noneMatch(name -> PLACE.matcher(name).matches());
            }
            List<String> tellers = TELLERS.getOrDefault(source, Set.of()).stream()
                    .flatMap(field -> said.findValuesAsText(field).stream())
                    .toList();
            return tellers.isEmpty() || tellers.contains(scope);
        }
    }

    /** What is doubted at one moment. */
    public static final class Standing {

        private static final Standing NOTHING = new Standing(List.of(), type -> Set.of());

        private final List<Doubt> doubts;
        private final Function<String, Set<String>> sourcesOf;

        private Standing(List<Doubt> doubts, Function<String, Set<String>> sourcesOf) {
            this.doubts = doubts;
            this.sourcesOf = sourcesOf;
        }

        /** Why a signal or an intervention is not verified; empty when it is. */
        public List<String> about(ConclusionView conclusion) {
            return about(conclusion.type(), conclusion.subject() + '|' + conclusion.target(), conclusion.body());
        }

        /**
         * Why a conclusion of {@code type} is not verified; empty when it is. A doubt is not doubted.
         *
         * @param names what it speaks of, parted by '|'
         * @param said its content
         */
        public List<String> about(String type, String names, JsonNode said) {
            if (doubts.isEmpty() || type.equals(Unverified.class.getSimpleName())) {
                return List.of();
            }
            Set<String> sources = sourcesOf.apply(type);
            List<String> named = Arrays.asList(names.split("\\|"));
            return doubts.stream()
                    .filter(doubt -> sources.contains(doubt.source()) && doubt.concerns(named, said))
                    .map(Doubt::reason)
                    .toList();
        }

        /** Everything that is doubted. */
        public List<String> all() {
            return doubts.stream().map(Doubt::reason).toList();
        }
    }
}
