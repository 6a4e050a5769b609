package dev.interlock.engine;

import dev.interlock.engine.Memory.Resident;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Registration;
import dev.interlock.fact.SourceTold;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** When each source last told anything. The newest of all hours counts, so the order of arrival leaves no mark. */
final class Sources {

    private record SourceKey(String source, String teller) {
        @Override
        public String toString() {
            return source + '|' + teller;
        }
    }

    private final Map<SourceKey, Instant> told = new HashMap<>();

    /** Whose hour moved since the last call of {@link #drain}, and by which request. */
    private final Map<SourceKey, Long> touched = new LinkedHashMap<>();

    /** The same hours, to which nothing happens when these are told more; after {@link #drain}. */
    Sources copy() {
        var copy = new Sources();
        copy.told.putAll(told);
        return copy;
    }

    /** Notes that {@code fact} was told. What the desk writes down itself has no source. */
    void told(long position, Fact fact) {
        if (fact instanceof Registration) {
            return;
        }
        var key = new SourceKey(fact.getClass().getSimpleName(), fact.toldBy());
        Instant before = told.get(key);
        if (before == null || fact.observedAt().isAfter(before)) {
            told.put(key, SourceTold.hourOf(fact.observedAt()));
            touched.merge(key, position, Math::max);
        }
    }

    /** Hands over every source whose hour moved since the last call. */
    void drain(BiConsumer<ResidentKey, Resident> tell) {
        touched.forEach((key, position) -> tell.accept(
                resident(key),
                new Resident(
                        new SourceTold(key.source(), key.teller(), Objects.requireNonNull(told.get(key))), position)));
        touched.clear();
    }

    /** Everything that was handed over. */
    List<ResidentKey> keys() {
        return told.keySet().stream().map(Sources::resident).toList();
    }

    private static ResidentKey resident(SourceKey key) {
        return new ResidentKey("SourceTold", key);
    }
}
