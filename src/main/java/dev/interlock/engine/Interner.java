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
            return share(attempt);
        }
        return fact instanceof ShipmentOutcome outcome ? share(outcome) : fact;
    }

    /** A fact whose texts are shared already stays as it is: one that comes from another session is. */
    @SuppressWarnings("ReferenceEquality") // Which object it is, is the question.
    private DeliveryAttempt share(DeliveryAttempt attempt) {
        String courier = text(attempt.courier());
        String pin = text(attempt.pin());
        String state = optional(attempt.stateCode());
        String code = optional(attempt.reasonCode());
        String system = optional(attempt.reasonSystem());
        if (courier == attempt.courier()
                && pin == attempt.pin()
                && state == attempt.stateCode()
                && code == attempt.reasonCode()
                && system == attempt.reasonSystem()) {
            return attempt;
        }
        return new DeliveryAttempt(
                courier,
                attempt.awb(),
                attempt.orderId(),
                pin,
                state,
                attempt.paymentMode(),
                attempt.attemptNo(),
                attempt.outcome(),
                code,
                system,
                attempt.causeClass(),
                attempt.attemptedAt(),
                attempt.observedAt());
    }

    @SuppressWarnings("ReferenceEquality") // Which object it is, is the question.
    private ShipmentOutcome share(ShipmentOutcome outcome) {
        String courier = text(outcome.courier());
        String pin = text(outcome.pin());
        String state = optional(outcome.stateCode());
        if (courier == outcome.courier() && pin == outcome.pin() && state == outcome.stateCode()) {
            return outcome;
        }
        return new ShipmentOutcome(
                courier,
                outcome.awb(),
                outcome.orderId(),
                pin,
                state,
                outcome.paymentMode(),
                outcome.terminal(),
                outcome.orderValuePaise(),
                outcome.resolvedAt(),
                outcome.observedAt());
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
