package dev.interlock.brand;

import dev.interlock.engine.Engine;
import dev.interlock.journal.Bulks;
import dev.interlock.journal.Journal;
import dev.interlock.journal.Ledger;
import dev.interlock.journal.Memory;
import dev.interlock.journal.Rulebooks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

/** What every desk of this process works with. */
record Tools(
        Sessions sessions,
        Ledger ledger,
        Memory memory,
        Bulks bulks,
        Journal journal,
        Rulebooks rulebooks,
        Clock clock,
        Ids ids,
        DeskListener listener,
        DeskLimits limits) {

    static Tools on(
            DataSource database, Engine engine, Clock clock, Ids ids, DeskListener listener, DeskLimits limits) {
        return new Tools(
                new Sessions(engine),
                new Ledger(database),
                new Memory(database),
                new Bulks(database),
                new Journal(database),
                new Rulebooks(database),
                clock,
                ids,
                listener,
                limits);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return ids.next(now());
    }
}
