package dev.interlock.rehearsal;

import java.time.ZoneId;
import java.util.List;

/** Given facts and tables, and what must follow from them. */
public final class Scenario {

    /** The business days of scenarios are days in India. */
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private final String folder;
    private final String file;
    private final String why;
    private final PinnedTables tables;
    private final List<Step> steps;

    Scenario(String folder, String file, String why, PinnedTables tables, List<Step> steps) {
        this.folder = folder;
        this.file = file;
        this.why = why;
        this.tables = tables;
        this.steps = List.copyOf(steps);
    }

    /** The sentence it holds the rules to: its file's name. */
    public String name() {
        return Words.sentence(file);
    }

    /** The folder it stands in, for example {@code logistics-to-marketing}; empty for one that was posted. */
    public String folder() {
        return folder;
    }

    /** The file it stands in. */
    public String file() {
        return file;
    }

    /** Why it matters to the business. */
    public String why() {
        return why;
    }

    /** Whether it brings whole tables along, so that no edited workbook can change what it says. */
    public boolean pinsItsTables() {
        return !tables.whole().isEmpty();
    }

    PinnedTables tables() {
        return tables;
    }

    List<Step> steps() {
        return steps;
    }

    @Override
    public String toString() {
        return name();
    }
}
