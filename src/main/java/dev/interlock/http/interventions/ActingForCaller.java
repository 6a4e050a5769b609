package dev.interlock.http.interventions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.approval.Act;
import dev.interlock.approval.Acted;
import dev.interlock.brand.ActAnswer;
import dev.interlock.brand.Brands;
import dev.interlock.http.DecisionView;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import dev.interlock.http.reading.KnownBrand;
import dev.interlock.http.token.Caller;
import dev.interlock.journal.InterventionReadings;
import dev.interlock.journal.Readings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks a brand's desk to do something for the caller, and says what came of it. */
@ApplicationScoped
class ActingForCaller {

    private static final int DIFFERENCES_MOST = 20;

    private final Brands brands;
    private final Readings readings;
    private final InterventionReadings interventions;
    private final Caller caller;

    ActingForCaller(Brands brands, Readings readings, InterventionReadings interventions, Caller caller) {
        this.brands = brands;
        this.readings = readings;
        this.interventions = interventions;
        this.caller = caller;
    }

    /** Does {@code act}; {@code seen} is what the caller was shown, where that matters. */
    Uni<DecisionView> act(String brand, Act act, @Nullable UUID seen) {
        ZoneId zone = KnownBrand.of(brands, brand).zone();
        return Uni.createFrom()
                .completionStage(brands.desk(brand).act(caller.principal(), act, seen))
                .map(answer -> said(brand, answer, seen, zone));
    }

    private DecisionView said(String brand, ActAnswer answer, @Nullable UUID seen, ZoneId zone) {
        if (answer instanceof ActAnswer.Done done) {
            return DecisionView.of(done.decided().decision(), zone);
        }
        if (answer instanceof ActAnswer.Stale stale) {
            throw stale(brand, stale, seen);
        }
        if (answer instanceof ActAnswer.Repeated) {
            throw new IllegalStateException("Only an acknowledgement is taken again.");
        }
        var refused = (ActAnswer.Refused) answer;
        throw new Refusal(type(refused.why()), refused.message());
    }

    private static ProblemType type(Acted.Why why) {
        return switch (why) {
            case UNKNOWN -> ProblemType.NOT_FOUND;
            case OUT_OF_TURN -> ProblemType.OUT_OF_TURN;
            case NOT_ELIGIBLE -> ProblemType.NOT_ELIGIBLE;
            case INVALID -> ProblemType.INVALID_INPUT;
        };
    }

    private Refusal stale(String brand, ActAnswer.Stale stale, @Nullable UUID seen) {
        var errors = new ArrayList<Problem.Error>();
        if (seen != null) {
            readings.decision(brand, seen)
                    .ifPresent(trace -> trace.path("changes").forEach(change -> {
                        String about = change.path("id").asText();
                        JsonNode was = change.path("after");
                        now(brand, stale.id(), about).ifPresent(is -> differences("", was, is, errors));
                    }));
        }
        String what = errors.isEmpty()
                ? "What was seen is no decision on it."
                : "It changed since: see the errors for what was seen and what is.";
        return new Refusal(
                ProblemType.STALE,
                "The intervention %s is no longer what was seen; its evidence is %s now. %s"
                        .formatted(stale.id(), stale.evidence(), what),
                errors);
    }

    /** What stands now of what {@code about} named, where that is the intervention or what is asked of it. */
    private Optional<JsonNode> now(String brand, UUID id, String about) {
        if (about.equals(id.toString())) {
            return interventions.find(brand, id).map(view -> view.concluded().body());
        }
        return interventions
                .asking(brand, id)
                .filter(asking -> asking.id().toString().equals(about))
                .map(asking -> asking.body());
    }

    private static void differences(String pointer, JsonNode was, JsonNode is, List<Problem.Error> errors) {
        if (was.equals(is) || errors.size() >= DIFFERENCES_MOST) {
            return;
        }
        if (was.isObject() && is.isObject()) {
            var names = new TreeSet<String>();
            was.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> differences(pointer + "/" + name, was.path(name), is.path(name), errors));
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                differences(pointer + "/" + i, was.path(i), is.path(i), errors);
            }
        } else {
            errors.add(new Problem.Error(pointer, was.toString(), "It is %s now.".formatted(is)));
        }
    }
}
