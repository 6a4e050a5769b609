package dev.interlock.brand;

import dev.interlock.approval.Act;
import dev.interlock.engine.BrandSession;
import dev.interlock.engine.RuleFailed;
import dev.interlock.engine.UncompilableRules;
import dev.interlock.fact.Evidence;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Geo;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Registration;
import dev.interlock.journal.BrandRecord;
import dev.interlock.journal.EntryKind;
import dev.interlock.journal.Page;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.Figure;
import dev.interlock.trace.Because;
import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a brand is told facts: requests are taken in order, fired one by one, committed
 * together, and answered once they are durable.
 *
 * <p>Safe for use by several threads. Whoever waits when the brand is lost to another process is answered
 * with {@link NotOwner}; with {@link NotCommitted} when the database refused.
 */
public final class BrandDesk {

    private final String brand;
    private final ZoneId zone;
    private final DeskQueue queue;
    private final DeskThread thread;
    private final Audience audience;
    private final Supplier<Rulebook> shared;
    private final Tools tools;
    private final Executor answers;

    BrandDesk(Tools tools, BrandRecord brand, Supplier<Rulebook> shared, Executor answers, Consumer<BrandDesk> closed) {
        this.brand = brand.name();
        this.zone = brand.zone();
        this.tools = tools;
        this.shared = shared;
        this.answers = answers;
        this.audience = new Audience();
        this.queue = new DeskQueue(brand.name(), tools.limits());
        this.thread = new DeskThread(
                brand.name(), queue, () -> new BrandWriter(tools, brand, shared.get(), audience::tell), () -> {
                    audience.leave();
                    tools.listener().closed(this);
                    closed.accept(this);
                });
    }

    /** Begins; taking over and rebuilding happen on the desk's thread, requests may already wait. */
    void open() {
        tools.listener().opened(this);
        thread.start();
    }

    /** The brand's name. */
    public String brand() {
        return brand;
    }

    /**
     * Takes a request in. The answer comes once it is durable, on another thread.
     *
     * @throws QueueFull when too much waits already; nothing of the request was accepted
     */
    public CompletionStage<Answer> accept(Posted posted) {
        Request request = Request.of(posted);
        if (!queue.offer(request)) {
            request.answer().completeExceptionally(new NotOwner(brand, Committing.RETRY_AFTER_SECONDS));
        }
        return request.answer().thenApplyAsync(answer -> answer, answers);
    }

    /**
     * Lets {@code rulebook} decide from now on. A rulebook that is not the shared one stays the brand's own.
     * Rolling back is activating an older one. Where much would change, whoever calls concludes everything
     * beside the session that decides; requests wait for what came meanwhile only.
     *
     * @throws RulebookRefused when its rules do not compile, or its rows are not those of its workbooks
     */
    public CompletionStage<Answer> activate(Rulebook rulebook, Mandate mandate) {
        SavedRulebook.save(tools, rulebook, mandate.principal());
        boolean own = !rulebook.id().equals(shared.get().id());
        return beside(
                rulebook, beside -> ask(writer -> writer.activate(rulebook, mandate, own, beside)), refused -> refused);
    }

    /** Where much differs, everything is told to a session beside, then what came meanwhile, so that little is left for the desk's thread. */
    private <T> CompletionStage<T> beside(
            Rulebook next, Function<Beside, CompletionStage<T>> activation, Function<Answer.Refused, T> refused) {
        var beside = new Beside(tools, next, zone);
        try {
            if (joined(ask(writer -> writer.wide(next)))) {
                beside.catchUp(joined(held()));
                beside.catchUp(joined(held()));
            }
            return activation.apply(beside).whenComplete((answer, failed) -> done(beside));
        } catch (RuleFailed | UncompilableRules e) {
            done(beside);
            return CompletableFuture.completedStage(refused.apply(Deciders.refused(next, e)));
        } catch (RuntimeException e) {
            done(beside);
            throw e;
        }
    }

    private void done(Beside beside) {
        beside.close();
        tools.sessions().retireUnused();
    }

    /**
     * Does what {@code person} asks for, as far as the rules permit it; answered once it is durable.
     *
     * @param seen the decision that last changed what the person saw; null when they were shown nothing
     */
    public CompletionStage<ActAnswer> act(String person, Act act, @Nullable UUID seen) {
        return ask(writer -> writer.act(person, act, seen));
    }

    /**
     * Registers what comparing settlements left, and forgets what it leaves no more; answered once it is durable.
     * Fails with {@link RuleFailed} when a rule fails on it; nothing was registered then.
     */
    public CompletionStage<Answer.Decided> reconcile(List<Registration> left, List<FactKey> over) {
        return register(new RegisteringAtDesk.What(EntryKind.RECONCILED, Deciding.OURSELVES, left, over));
    }

    /**
     * Registers that {@code person} brought documents, and which are no longer there; answered once it is durable.
     * Fails with {@link RuleFailed} when a rule fails on it; nothing was registered then.
     */
    public CompletionStage<Answer.Decided> hold(String person, List<Evidence> documents, List<FactKey> gone) {
        return register(new RegisteringAtDesk.What(EntryKind.EVIDENCE_HELD, person, documents, gone));
    }

    private CompletionStage<Answer.Decided> register(RegisteringAtDesk.What what) {
        return ask(writer -> writer.register(what));
    }

    /** Where the brand stands: how far its journal goes, by which rulebook it decides, and what its clock shows. */
    public CompletionStage<Stand> stand() {
        return ask(writer -> new Stand(writer.position(), writer.rulebook(), writer.asOf()));
    }

    /** Where a brand stands. */
    public record Stand(long position, Rulebook rulebook, @Nullable Instant asOf) {}

    /** What is known under {@code key} now; empty when nothing is. */
    public CompletionStage<Optional<Fact>> known(FactKey key) {
        return ask(writer -> writer.live().session().known(key));
    }

    /** Why what stands under {@code key} stands; empty when nothing does. */
    public CompletionStage<Optional<Because>> why(ConclusionKey key) {
        return ask(writer -> writer.live().session().why(key));
    }

    /** The figures of one kind that stand, by what they speak of. */
    public CompletionStage<Page<Figure>> figures(Class<? extends Figure> type, Page.Place place) {
        return ask(writer -> {
            try (Stream<Figure> figures = writer.live().session().figures(type)) {
                return Page.of(figures, Figure::subject, place);
            }
        });
    }

    /** All figures of one kind that stand at one moment and are {@code wanted}, in no order. */
    public <F extends Figure> CompletionStage<List<F>> figures(Class<F> type, Predicate<F> wanted) {
        return ask(writer -> {
            try (Stream<Figure> figures = writer.live().session().figures(type)) {
                return figures.map(type::cast).filter(wanted).toList();
            }
        });
    }

    /** Why one figure stands; empty when none speaks of {@code subject}. */
    public CompletionStage<Optional<Because>> why(Class<? extends Figure> type, String subject) {
        return ask(writer -> {
            BrandSession session = writer.live().session();
            return session.figures(type)
                    .filter(figure -> figure.subject().equals(subject))
                    .findFirst()
                    .flatMap(session::why);
        });
    }

    /** The standing verdict on one zone, at risk or not; empty when nothing was told of it. */
    public CompletionStage<Optional<Because>> verdict(Geo geo, PaymentMode mode) {
        return ask(writer -> writer.live().session().verdict(geo, mode));
    }

    /** How many requests wait. */
    public int queued() {
        return queue.requests();
    }

    /**
     * Decisions as they are committed here, from now on. The stream ends when this process loses the brand,
     * and fails for a subscriber who falls too far behind; either reads on from the last position it saw.
     */
    public Multi<Committed> decisions() {
        return audience.listen().emitOn(answers);
    }

    /** The shared rulebook changed: who has none of their own goes by it. Empty for who has one. */
    CompletionStage<Optional<Answer>> follow(Rulebook rulebook, Mandate mandate) {
        if (!joined(ask(writer -> writer.wouldFollow(rulebook)))) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return beside(
                rulebook, beside -> ask(writer -> writer.follow(rulebook, mandate, beside)), Optional::<Answer>of);
    }

    /** The rulebook that decides. */
    CompletionStage<Rulebook> rulebook() {
        return ask(BrandWriter::rulebook);
    }

    /** What the desk holds at one moment, and by which rulebook and clock it concludes from it. */
    record Held(dev.interlock.engine.Held session, Rulebook rulebook, @Nullable Instant asOf) {}

    CompletionStage<Held> held() {
        return ask(BrandWriter::held);
    }

    void tick() {
        queue.offer(new Errand(
                writer -> {
                    writer.tick();
                    return brand;
                },
                new CompletableFuture<>()));
    }

    /** Does what waits, then gives the brand up; returns when that is done. */
    void close() {
        thread.close();
    }

    /** Gives the brand up now: it is another process's. */
    void stepDown() {
        thread.stepDown();
    }

    /** Waits for what the desk answers. */
    public static <T> T joined(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T> CompletionStage<T> ask(Function<BrandWriter, T> question) {
        var done = new CompletableFuture<Object>();
        if (!queue.offer(new Errand(question, done))) {
            done.completeExceptionally(new NotOwner(brand, Committing.RETRY_AFTER_SECONDS));
        }
        @SuppressWarnings("unchecked") // The errand completes with what the question answers.
        var answered = (CompletableFuture<T>) done.thenApplyAsync(answer -> (T) answer, answers);
        return answered;
    }
}
