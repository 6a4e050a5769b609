package dev.interlock.approval;

import dev.interlock.engine.BrandSession;
import dev.interlock.engine.Change;
import dev.interlock.engine.Engine;
import dev.interlock.fact.AsOf;
import dev.interlock.fact.Campaign;
import dev.interlock.fact.CampaignGeoTarget;
import dev.interlock.fact.CampaignMetric;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Geo;
import dev.interlock.fact.Mechanism;
import dev.interlock.fact.NdrWindow;
import dev.interlock.fact.Opened;
import dev.interlock.fact.PaymentMode;
import dev.interlock.fact.Registration;
import dev.interlock.fact.Ruling;
import dev.interlock.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A session with its register, as a desk drives them, without a journal. */
final class Desk implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    static final Instant MORNING = DAY.atTime(9, 0).atZone(ZONE).toInstant();
    static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));

    private static final Engine ENGINE = new Engine();

    final BrandSession session;
    private final Register register;
    private final List<Registered> all = new ArrayList<>();
    private Instant now = MORNING;
    private long position;
    private long ids;

    Desk(Rulebook rulebook) {
        session = ENGINE.open(rulebook, ZONE);
        session.advance(now);
        register = new Register(session);
    }

    Desk() {
        this(SHIPPED);
    }

    /** Tells facts, and registers what follows. */
    Registered tell(Fact... facts) {
        List<Change> changes = session.tell(++position, List.of(facts)).changes();
        return follow(Opened.Cause.FACTS, "integrator", List.of(), changes);
    }

    /** Lets time pass. */
    Registered pass(Duration time) {
        now = now.plus(time);
        return follow(
                Opened.Cause.CLOCK,
                By.OURSELVES,
                List.of(),
                session.advance(now).changes());
    }

    /** Goes by other rows. */
    Registered adopt(Rulebook rulebook) {
        return follow(
                Opened.Cause.RULEBOOK,
                "analyst",
                List.of(),
                session.adopt(rulebook).changes());
    }

    /** Does what somebody asks for. */
    Acted act(String person, Act act) {
        Acted acted = new Acting(session, by(Opened.Cause.GOVERNANCE, person)).act(act);
        if (acted instanceof Acted.Done done) {
            List<Change> changes = session.register(++position, done.registrations(), List.of())
                    .changes();
            follow(Opened.Cause.GOVERNANCE, person, done.registrations(), changes);
        }
        return acted;
    }

    private Registered follow(Opened.Cause cause, String principal, List<Registration> acted, List<Change> changes) {
        Registered registered = register.follow(by(cause, principal), acted, changes);
        all.add(registered);
        return registered;
    }

    private By by(Opened.Cause cause, String principal) {
        return new By(position + 1, now, cause, principal, () -> new UUID(0, ++ids));
    }

    /** Every ruling that is known. */
    List<Ruling> rulings() {
        var rulings = new ArrayList<Ruling>();
        session.forEachKnown((at, fact) -> {
            if (fact instanceof Ruling ruling) {
                rulings.add(ruling);
            }
        });
        return rulings;
    }

    /** Where the intervention {@code id} was last said to stand. */
    State state(UUID id) {
        State state = null;
        for (Registered registered : all) {
            state = registered.states().getOrDefault(id, state);
        }
        return state;
    }

    /** The identities of everything ever opened, first to last. */
    List<UUID> opened() {
        return all.stream()
                .flatMap(one -> one.registrations().stream())
                .filter(Opened.class::isInstance)
                .map(one -> ((Opened) one).id())
                .toList();
    }

    static Campaign campaign(String id, long budgetPaise) {
        return new Campaign(
                Campaign.Channel.META,
                id,
                null,
                null,
                Campaign.Status.ACTIVE,
                budgetPaise,
                false,
                EnumSet.of(Mechanism.EXCLUDE, Mechanism.BID_REDUCTION, Mechanism.COD_SUPPRESSION),
                null,
                List.of(),
                MORNING);
    }

    static CampaignGeoTarget target(String campaign, String pin) {
        return new CampaignGeoTarget(
                campaign,
                "A-1",
                Geo.pin(pin),
                "IN-BR",
                CampaignGeoTarget.Mode.INCLUDE,
                CampaignGeoTarget.AudienceType.MIXED,
                null,
                null,
                MORNING);
    }

    static CampaignMetric spend(String campaign, String pin, long paise) {
        return new CampaignMetric(
                campaign, "A-1", Geo.pin(pin), DAY.minusDays(1), paise, 0, 0, 45, 29, 0L, false, MORNING);
    }

    static NdrWindow window(String pin, int failed, Instant observedAt) {
        return new NdrWindow(
                Geo.pin(pin),
                "IN-BR",
                PaymentMode.COD,
                DAY.minusDays(7),
                DAY.minusDays(1),
                1_000,
                failed,
                1_000,
                failed * 34 / 40,
                0,
                Map.of(),
                observedAt);
    }

    static AsOf clock() {
        return new AsOf(MORNING);
    }

    @Override
    public void close() {
        session.close();
    }
}
