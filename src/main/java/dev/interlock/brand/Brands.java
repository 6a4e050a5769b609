package dev.interlock.brand;

import dev.interlock.journal.BrandRecord;
import dev.interlock.journal.BrandRegister;
import dev.interlock.journal.Head;
import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every brand, and the desks of those that this process owns. Several processes may share one database;
 * each brand has at most one desk that commits.
 */
public final class Brands implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Tools tools;
    private final BrandRegister register;
    private final Ownership ownership;
    private final Executor answers;
    private final Map<String, BrandDesk> desks = new ConcurrentHashMap<>();
    private volatile @Nullable SavedRulebook shared;
    private volatile boolean closed;

    Brands(Tools tools, BrandRegister register, Ownership ownership, Executor answers) {
        this.tools = tools;
        this.register = register;
        this.ownership = ownership;
        this.answers = answers;
    }

    /**
     * One brand.
     *
     * @throws UnknownBrand when there is no such brand
     */
    public BrandView view(String name) {
        return all().stream()
                .filter(brand -> brand.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownBrand(name));
    }

    /** Every brand, by name. */
    public List<BrandView> all() {
        return register.all().stream().map(this::view).toList();
    }

    /**
     * The desk of {@code brand}.
     *
     * @throws UnknownBrand when there is no such brand
     * @throws NotOwner when another process owns it
     */
    public BrandDesk desk(String brand) {
        BrandDesk open = desks.get(brand);
        if (open != null) {
            return open;
        }
        return open(known(brand)).orElseThrow(() -> new NotOwner(brand, Committing.RETRY_AFTER_SECONDS));
    }

    /**
     * Enters a new brand, and opens its desk.
     *
     * @param name lower-case letters, digits and hyphens, at most 63
     * @throws BrandExists when there is one of that name
     * @throws IllegalArgumentException when the name has another form
     */
    public BrandView create(String name, ZoneId zone, ClockKind clock, String principal) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name (%s) must be lower-case letters, digits and hyphens, at most 63.".formatted(name));
        }
        if (!register.enter(name, zone, clock.name(), tools.now(), principal)) {
            throw new BrandExists(name);
        }
        BrandRecord entered = register.find(name).orElseThrow(() -> new UnknownBrand(name));
        open(entered);
        return view(entered);
    }

    /**
     * The rulebook of all brands that have none of their own.
     *
     * @throws NoRulebook when none was found at the start and none was loaded since
     */
    public Rulebook activeRulebook() {
        return sharedRulebook().orElseThrow(NoRulebook::new);
    }

    /** The rulebook of all brands that have none of their own; empty when none was found at the start and none was loaded since. */
    public Optional<Rulebook> sharedRulebook() {
        return Optional.ofNullable(shared).map(SavedRulebook::rulebook);
    }

    /**
     * The rulebook that decides for {@code brand}: its own, or the shared one.
     *
     * @throws UnknownBrand when there is no such brand
     */
    public Rulebook rulebookOf(String brand) {
        Head head = known(brand).head();
        return head.ownRulebook() && head.rulebook() != null
                ? tools.rulebooks().load(head.rulebook())
                : activeRulebook();
    }

    /**
     * Tries other tables on everything committed for {@code brand}, beside its desk. Takes as long as
     * telling a session all facts; close it.
     *
     * @throws UnknownBrand when there is no such brand
     */
    public WhatIf whatIf(String brand) {
        BrandRecord known = known(brand);
        Rulebook present = rulebookOf(brand);
        BrandDesk desk = desks.get(brand);
        if (desk == null) {
            return WhatIf.of(tools, known, present);
        }
        BrandDesk.Held held = BrandDesk.joined(desk.held());
        return WhatIf.of(tools, known, held.rulebook(), held.session(), held.asOf());
    }

    /**
     * Tells the last days of {@code brand} again, by what decides now and by {@code draft}, beside its desk.
     * Close it.
     *
     * @param days so many business days, the last of which is the day that the brand's clock shows
     * @throws UnknownBrand when there is no such brand
     */
    public Replay replay(String brand, Rulebook draft, int days) {
        return Replay.of(tools, known(brand), rulebookOf(brand), draft, days);
    }

    private BrandRecord known(String brand) {
        return register.find(brand).orElseThrow(() -> new UnknownBrand(brand));
    }

    /**
     * Makes sure that the rules of {@code rulebook} compile, which takes seconds where no session stands on them.
     *
     * @throws RulebookRefused when they do not
     */
    public void requireCompilable(Rulebook rulebook) {
        SavedRulebook.compile(tools, rulebook);
        tools.sessions().retireUnused();
    }

    /**
     * Lets {@code rulebook} decide for all brands that have none of their own; those of other processes
     * follow within seconds.
     *
     * @throws RulebookRefused when its rules do not compile, or its rows are not those of its workbooks
     */
    public Activation reload(Rulebook rulebook, String principal) {
        SavedRulebook.save(tools, rulebook, principal);
        tools.rulebooks().share(rulebook.id());
        shared = new SavedRulebook(rulebook.id(), rulebook);
        Map<String, Answer> answers = new TreeMap<>();
        Map<String, String> elsewhere = new TreeMap<>();
        Map<String, CompletableFuture<Optional<Answer>>> asked = shareWithDesks(rulebook, principal);
        for (BrandRecord brand : register.all()) {
            CompletableFuture<Optional<Answer>> desk = asked.get(brand.name());
            if (desk == null) {
                elsewhere.put(brand.name(), "It has no desk in this process.");
                continue;
            }
            try {
                desk.join().ifPresent(answer -> answers.put(brand.name(), answer));
            } catch (CompletionException e) {
                elsewhere.put(brand.name(), String.valueOf(e.getCause()));
            }
        }
        return new Activation(rulebook.id(), answers, elsewhere);
    }

    /** Finds the shared rulebook, then opens what can be opened. */
    void start(Path rules, Path tables) {
        shared = SavedRulebook.find(tools, rules, tables);
        round();
    }

    /** Shows that this process lives; it is asked for often, and never waits for a desk. */
    void beat() {
        if (!desks.isEmpty() && !ownership.beat()) {
            desks.values().stream()
                    .filter(desk -> !ownership.tryOwn(desk.brand()))
                    .forEach(BrandDesk::stepDown);
        }
    }

    /** Follows the shared rulebook, takes over what nobody owns, and lets clocks tick. */
    void round() {
        followShared();
        register.all().stream()
                .filter(brand -> !desks.containsKey(brand.name()))
                .forEach(this::open);
        desks.values().forEach(BrandDesk::tick);
    }

    @Override
    public void close() {
        closed = true;
        desks.values().forEach(BrandDesk::close);
        ownership.close();
    }

    private void followShared() {
        Optional<String> kept = tools.rulebooks().shared();
        SavedRulebook known = shared;
        if (kept.isEmpty() || known != null && known.id().equals(kept.get())) {
            return;
        }
        var next = new SavedRulebook(kept.get(), tools.rulebooks().load(kept.get()));
        shared = next;
        answers.execute(() -> shareWithDesks(next.rulebook(), Deciding.OURSELVES));
    }

    private Map<String, CompletableFuture<Optional<Answer>>> shareWithDesks(Rulebook rulebook, String principal) {
        Map<String, CompletableFuture<Optional<Answer>>> asked = new TreeMap<>();
        desks.forEach((name, desk) -> asked.put(name, following(desk, rulebook, Mandate.deployed(principal))));
        return asked;
    }

    /** One desk after the other: each that follows other rules takes the memory of a whole brand for a while. */
    private static CompletableFuture<Optional<Answer>> following(BrandDesk desk, Rulebook rulebook, Mandate mandate) {
        try {
            return desk.follow(rulebook, mandate).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized Optional<BrandDesk> open(BrandRecord brand) {
        BrandDesk open = desks.get(brand.name());
        if (open != null) {
            return Optional.of(open);
        }
        if (closed || shared == null || !ownership.tryOwn(brand.name())) {
            return Optional.empty();
        }
        var desk = new BrandDesk(tools, brand, this::activeRulebook, answers, this::left);
        desks.put(brand.name(), desk);
        desk.open();
        return Optional.of(desk);
    }

    private void left(BrandDesk desk) {
        desks.remove(desk.brand(), desk);
        ownership.release(desk.brand());
    }

    private BrandView view(BrandRecord brand) {
        return new BrandView(
                brand.name(),
                brand.zone(),
                ClockKind.valueOf(brand.clock()),
                brand.head().position(),
                HexFormat.of().formatHex(brand.head().hash()),
                brand.head().asOf(),
                brand.head().rulebook(),
                desks.containsKey(brand.name()));
    }
}
