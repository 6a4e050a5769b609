package dev.interlock.brand;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who listens to the decisions of one desk. A slow listener never holds the writer up. */
final class Audience {

    /** A listener so many decisions behind is cut off. */
    private static final int BEHIND_AT_MOST = 1_024;

    private final Set<MultiEmitter<? super Committed>> listeners = ConcurrentHashMap.newKeySet();

    Multi<Committed> listen() {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            listeners.add(emitter);
                            emitter.onTermination(() -> listeners.remove(emitter));
                        },
                        BEHIND_AT_MOST);
    }

    void tell(Committed decision) {
        listeners.forEach(listener -> listener.emit(decision));
    }

    void leave() {
        listeners.forEach(MultiEmitter::complete);
        listeners.clear();
    }
}
