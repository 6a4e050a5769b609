package dev.interlock.brand;

import dev.interlock.engine.UncompilableRules;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.rulebook.RulebookProblems;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The shared rulebook as it is kept.
 *
 * @param id under which it is kept; the rulebook's own id differs when another build kept it
 */
record SavedRulebook(String id, Rulebook rulebook) {

    private static final Logger LOG = Logger.getLogger(SavedRulebook.class);

    /** Keeps {@code rulebook}, after making sure that it compiles and is what its workbooks make. */
    static void save(Tools tools, Rulebook rulebook, String principal) {
        if (!rulebook.asRead()) {
            throw new RulebookRefused("The rows of the %s are not those of its workbooks.".formatted(rulebook));
        }
        compile(tools, rulebook);
        tools.rulebooks().save(rulebook, tools.now(), principal);
    }

    /** Makes sure that {@code rulebook} compiles. */
    static void compile(Tools tools, Rulebook rulebook) {
        try {
            tools.sessions().close(tools.sessions().open(rulebook, ZoneOffset.UTC));
        } catch (UncompilableRules e) {
            throw RulebookRefused.uncompilable(e);
        }
    }

    /** The shared rulebook that another start, or another process, kept; else the one on disk. */
    static @Nullable SavedRulebook find(Tools tools, Path rules, Path tables) {
        Optional<String> shared = tools.rulebooks().shared();
        if (shared.isPresent()) {
            try {
                return new SavedRulebook(shared.get(), tools.rulebooks().load(shared.get()));
            } catch (RulebookProblems e) {
                LOG.warnf(
                        "this build refuses the shared rulebook (%s), reading it from disk: %s",
                        shared, e.getMessage());
            }
        }
        try {
            Rulebook read = Rulebook.read(rules, tables);
            save(tools, read, Deciding.OURSELVES);
            tools.rulebooks().share(read.id());
            return new SavedRulebook(read.id(), read);
        } catch (RulebookProblems e) {
            LOG.warnf(
                    "there is no rulebook in (%s) and (%s): %s",
                    rules.toAbsolutePath(), tables.toAbsolutePath(), e.getMessage());
            return null;
        }
    }
}
