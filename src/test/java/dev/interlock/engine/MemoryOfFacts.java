package dev.interlock.engine;

import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** How much heap a session needs for each fact it holds, with everything it concluded and can explain. */
public final class MemoryOfFacts {

    private static final Logger DROOLS = Logger.getLogger("org.drools");
    private static final long SEED = 20_261_116;

    private MemoryOfFacts() {}

    /** @param args how many facts; 100,000 when not said */
    public static void main(String... args) throws InterruptedException {
        DROOLS.setLevel(Level.WARNING);
        int count = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        var rulebook = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
        try (var engine = new Engine();
                var session = engine.open(rulebook, MadeUpBrand.ZONE)) {
            session.advance(MadeUpBrand.TODAY
                    .atTime(LocalTime.MAX)
                    .atZone(MadeUpBrand.ZONE)
                    .toInstant());
            Map<String, Long> mix = mix(count);
            long before = used();
            MadeUpBrand.large(SEED).facts(count).forEach(fact -> session.load(1, fact));
            long loaded = System.nanoTime();
            Told told = session.settle();
            double settling = (System.nanoTime() - loaded) / 1e9;
            long after = used();
            System.out.printf("%,d facts: %s%n", session.factCount(), mix);
            System.out.printf(
                    "%,d conclusions by %,d firings in %.1f s%n",
                    session.conclusions().size(), told.firings(), settling);
            System.out.printf("%,d bytes of heap for each fact held%n", (after - before) / session.factCount());
        }
    }

    private static Map<String, Long> mix(int count) {
        return MadeUpBrand.large(SEED).facts(count).stream()
                .collect(Collectors.groupingBy(fact -> fact.key().type(), TreeMap::new, Collectors.counting()));
    }

    private static long used() throws InterruptedException {
        for (int times = 0; times < 4; times++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
