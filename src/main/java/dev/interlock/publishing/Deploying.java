package dev.interlock.publishing;

import dev.interlock.brand.Activation;
import dev.interlock.brand.Aside;
import dev.interlock.brand.Brands;
import dev.interlock.publishing.PublishingRefused.Why;
import dev.interlock.rehearsal.Outcome;
import dev.interlock.rehearsal.Scenario;
import dev.interlock.rulebook.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lets an operator's rules and tables decide at once, for every brand without tables of its own. */
@ApplicationScoped
public class Deploying {

    private final Brands brands;
    private final Stage stage;
    private final Disk disk;

    Deploying(Brands brands, Stage stage, Disk disk) {
        this.brands = brands;
        this.stage = stage;
        this.disk = disk;
    }

    /**
     * Reads rules and tables from disk and activates them. Other rules than those that decide must keep the product's
     * scenarios, which pin their tables and so say nothing of edited rows.
     *
     * @throws dev.interlock.rulebook.RulebookProblems naming everything that is wrong with them
     * @throws PublishingRefused naming the scenarios that are not kept
     * @throws StageTaken when other scenarios are being run
     */
    public Activation deploy(String principal) {
        return Aside.doing(() -> deployed(principal));
    }

    private Activation deployed(String principal) {
        Optional<Rulebook> active = brands.sharedRulebook();
        Rulebook read = active.map(disk::read).orElseGet(disk::read);
        if (active.map(Rulebook::rulesDigest).filter(read.rulesDigest()::equals).isEmpty()) {
            requireKept(read);
        }
        return brands.reload(read, principal);
    }

    private void requireKept(Rulebook rulebook) {
        List<Scenario> product = stage.scenarios().scenarios().stream()
                .filter(Scenario::pinsItsTables)
                .toList();
        List<String> failed = stage.run(product, rulebook).stream()
                .filter(outcome -> !outcome.passed())
                .map(Outcome::scenario)
                .map(Scenario::name)
                .toList();
        if (!failed.isEmpty()) {
            throw new PublishingRefused(
                    Why.INVALID,
                    "%d of the product's scenarios are not kept by the rules on disk; what decides stays."
                            .formatted(failed.size()),
                    failed);
        }
    }
}
