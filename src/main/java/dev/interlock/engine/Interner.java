package dev.interlock.engine;

import dev.interlock.fact.DeliveryAttempt;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.ShipmentOutcome;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shares the few texts that recur in very many single deliveries, so that each is held once. */
final class Interner {

    private final Map<String, String> texts = new HashMap<>();

    Fact share(Fact fact) {
        if (fact instanceof DeliveryAttempt attempt) {
            return new DeliveryAttempt(
                    text(attempt.courier()),
                    attempt.awb(),
                    attempt.orderId(),
                    text(attempt.pin()),
                    optional(attempt.stateCode()),
                    attempt.paymentMode(),
                    attempt.attemptNo(),
                    attempt.outcome(),
                    optional(attempt.reasonCode()),
                    optional(attempt.reasonSystem()),
                    attempt.causeClass(),
                    attempt.attemptedAt(),
                    attempt.observedAt());
        }
        if (fact instanceof ShipmentOutcome outcome) {
            return new ShipmentOutcome(
                    text(outcome.courier()),
                    outcome.awb(),
                    outcome.orderId(),
                    text(outcome.pin()),
                    optional(outcome.stateCode()),
                    outcome.paymentMode(),
                    outcome.terminal(),
                    outcome.orderValuePaise(),
                    outcome.resolvedAt(),
                    outcome.observedAt());
        }
        return fact;
    }

    FactKey share(FactKey key) {
        return new FactKey(text(key.type()), key.id());
    }

    private String text(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private @Nullable String optional(@Nullable String text) {
        return text == null ? null : text(text);
    }
}
