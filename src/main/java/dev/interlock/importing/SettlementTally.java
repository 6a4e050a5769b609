package dev.interlock.importing;

import dev.interlock.fact.SettlementComponent;
import dev.interlock.fact.SettlementHeader;
import dev.interlock.fact.SettlementLine;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a report says, summed. */
final class SettlementTally {

    private static final int MOST_WORDS = 1_000;
    private static final String FURTHER = "(further words)";

    private final Map<SettlementComponent, Sum> components = new EnumMap<>(SettlementComponent.class);
    private final Map<String, Settled> settlements = new LinkedHashMap<>();
    private final Map<String, Sum> unsettled = new TreeMap<>();
    private final Map<String, Sum> unknown = new TreeMap<>();
    private final Map<String, Sum> leftOut = new TreeMap<>();
    private long facts;

    /** Lines and what they come to. */
    static final class Sum {

        private long lines;
        private long paise;

        long lines() {
            return lines;
        }

        long paise() {
            return paise;
        }

        private void add(long more) {
            lines++;
            paise = Math.addExact(paise, more);
        }
    }

    /** One settlement: the sum of its lines that are paid, beside what the report says that they come to. */
    static final class Settled {

        private final Sum sum = new Sum();

        private @Nullable Long totalPaise;

        Sum sum() {
            return sum;
        }

        /** Null when the report does not say. */
        @Nullable
        Long totalPaise() {
            return totalPaise;
        }
    }

    void add(SettlementHeader header) {
        facts++;
        of(header.settlementId()).totalPaise = header.totalPaise();
    }

    void add(SettlementLine line, Words.Said said) {
        facts++;
        long paise = line.amountPaise();
        components.computeIfAbsent(line.component(), first -> new Sum()).add(paise);
        if (line.status() == SettlementLine.Status.RELEASED) {
            of(line.settlementId()).sum.add(paise);
        } else {
            count(unsettled, line.status().name(), paise);
        }
        if (line.component() == SettlementComponent.UNMAPPED) {
            count(unknown, text(said), paise);
        }
    }

    void leftOut(Words.Said said, long paise) {
        count(leftOut, text(said), paise);
    }

    /** How many facts there are. */
    long facts() {
        return facts;
    }

    Map<SettlementComponent, Sum> components() {
        return Collections.unmodifiableMap(components);
    }

    /** By settlement, in the report's order. */
    Map<String, Settled> settlements() {
        return Collections.unmodifiableMap(settlements);
    }

    /** What is reported and not paid, by status. */
    Map<String, Sum> unsettled() {
        return Collections.unmodifiableMap(unsettled);
    }

    /** The words that mean nothing here. */
    Map<String, Sum> unknown() {
        return Collections.unmodifiableMap(unknown);
    }

    /** The words of what was not posted. */
    Map<String, Sum> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    private Settled of(String settlement) {
        return settlements.computeIfAbsent(settlement, first -> new Settled());
    }

    private static String text(Words.Said said) {
        return "%s, %s, %s".formatted(said.transaction(), said.amount(), said.description());
    }

    private static void count(Map<String, Sum> sums, String words, long paise) {
        String key = sums.size() < MOST_WORDS || sums.containsKey(words) ? words : FURTHER;
        sums.computeIfAbsent(key, first -> new Sum()).add(paise);
    }
}
