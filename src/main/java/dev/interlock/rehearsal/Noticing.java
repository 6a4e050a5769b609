package dev.interlock.rehearsal;

import dev.interlock.rulebook.CellEdit;
import dev.interlock.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which edits of cells a scenario would notice: one that passes, and passes no more by the edited table.
 *
 * <p>A scenario that rests on the brand's tables meets the edited ones. One that pins its tables is run with
 * the same cell edited where it pins it: it holds no number of the brand, but would tell that the column
 * matters. Not safe for several threads.
 */
public final class Noticing implements AutoCloseable {

    /** A scenario that passes, and the rules and rows it passes by. */
    private record Passing(Scenario scenario, Rulebook rulebook) {}

    private final Rehearsal rehearsal = new Rehearsal();
    private final List<Passing> resting = new ArrayList<>();
    private final List<Passing> pinned = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private final Runnable ran;

    /**
     * Runs every one of {@code scenarios} once.
     *
     * @param ran is called after each run, here and later; it may throw, which ends the work
     */
    public Noticing(List<Scenario> scenarios, Rulebook rulebook, Runnable ran) {
        this.ran = ran;
        try {
            scenarios.forEach(scenario -> enter(scenario, rulebook));
        } catch (RuntimeException e) {
            rehearsal.close();
            throw e;
        }
    }

    private void enter(Scenario scenario, Rulebook rulebook) {
        boolean passed = rehearsal.run(scenario, rulebook).passed();
        ran.run();
        if (!passed) {
            failing.add(scenario.name());
            return;
        }
        (scenario.pinsItsTables() ? pinned : resting)
                .add(new Passing(scenario, scenario.tables().on(rulebook)));
    }

    /** Scenarios that fail by the tables as they are, and so can notice nothing. */
    public List<String> failing() {
        return List.copyOf(failing);
    }

    /** The first scenario that notices {@code edit}; those that rest on the brand's tables are asked first. */
    public Optional<Scenario> noticedBy(CellEdit edit) {
        return first(edit, resting).or(() -> first(edit, pinned));
    }

    /** Who noticed last is asked first the next time: edits of one row are mostly noticed by the same. */
    private Optional<Scenario> first(CellEdit edit, List<Passing> among) {
        for (Passing one : among) {
            Optional<Rulebook> edited = edit.on(one.rulebook());
            if (edited.isPresent() && notices(one.scenario(), edited.get())) {
                among.remove(one);
                among.add(0, one);
                return Optional.of(one.scenario());
            }
        }
        return Optional.empty();
    }

    private boolean notices(Scenario scenario, Rulebook edited) {
        boolean passed = rehearsal.runBy(scenario, edited).passed();
        ran.run();
        return !passed;
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
