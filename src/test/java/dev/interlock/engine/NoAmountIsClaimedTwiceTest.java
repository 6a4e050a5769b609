package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Bulk;
import dev.interlock.fact.Difference;
import dev.interlock.fact.Dispute;
import dev.interlock.fact.Evidence;
import dev.interlock.fact.EvidenceKind;
import dev.interlock.fact.Fact;
import dev.interlock.fact.FactKey;
import dev.interlock.fact.Registration;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.settlement.Books;
import dev.interlock.settlement.RandomSettlements;
import dev.interlock.settlement.RateCard;
import dev.interlock.signal.Claim;
import dev.interlock.signal.ConclusionKey;
import dev.interlock.signal.DisputeCase;
import dev.interlock.signal.OpenClaim;
import dev.interlock.signal.SettlementVariance;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Over random settlements, corrections, documents and disputes: no amount and no line is in two claims, nothing that was
 * disputed is claimed again, and a case is the sum of its claims.
 */
class NoAmountIsClaimedTwiceTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int BRANDS = 25;
    private static final int NIGHTS = 12;
    private static final Rulebook SHIPPED = Rulebook.read(Path.of("rules"), Path.of("decision-tables"));
    private static final RateCard CARD = RateCard.of(SHIPPED);

    private final Random random = new Random(SEED);
    private final Map<FactKey, Registration> registered = new LinkedHashMap<>();
    private final Map<String, Dispute> disputes = new HashMap<>();
    private final Set<String> happened = new HashSet<>();
    private Books books = new Books();
    private LocalDate today = LocalDate.EPOCH;
    private long position;

    @Test
    void whatever_is_settled_corrected_and_disputed() {
        System.out.printf("NoAmountIsClaimedTwiceTest: %d brands, seed %d%n", BRANDS, SEED);
        try (var engine = new Engine()) {
            for (int brand = 0; brand < BRANDS; brand++) {
                registered.clear();
                disputes.clear();
                books = new Books();
                today = LocalDate.of(2026, 11, 20);
                try (BrandSession session = engine.open(SHIPPED, RandomHistory.ZONE)) {
                    for (int night = 0; night < NIGHTS; night++) {
                        night(session);
                    }
                }
            }
        }
        assertThat(happened)
                .as("seed %d", SEED)
                .contains("claimed", "complete", "incomplete", "disputed and still wrong", "withdrawn and claimed");
    }

    private void night(BrandSession session) {
        today = today.plusDays(random.nextInt(4));
        session.advance(today.atTime(LocalTime.NOON).atZone(RandomHistory.ZONE).toInstant());
        if (random.nextBoolean()) {
            List<Bulk> told = RandomSettlements.of(random, today);
            told.forEach(books::tell);
        }
        compare(session);
        if (random.nextInt(3) == 0) {
            EvidenceKind kind = EvidenceKind.values()[random.nextInt(EvidenceKind.values().length)];
            String item = random.nextInt(4) == 0 ? null : "I-" + random.nextInt(12);
            session.register(
                    ++position,
                    List.of(new Evidence("AMAZON_IN", item, kind, "d" + random.nextInt(5), "application/pdf", 10)),
                    List.of());
        }
        check(session);
        dispute(session);
        check(session);
    }

    private void compare(BrandSession session) {
        List<Registration> left = books.compare(CARD, today);
        Set<FactKey> over = new HashSet<>(registered.keySet());
        left.forEach(one -> over.remove(one.key()));
        List<Registration> changed = left.stream()
                .filter(one -> !one.equals(registered.get(one.key())))
                .toList();
        over.forEach(registered::remove);
        changed.forEach(one -> registered.put(one.key(), one));
        session.register(++position, changed, List.copyOf(over));
    }

    private void dispute(BrandSession session) {
        List<Fact> told = new ArrayList<>();
        for (OpenClaim open : open(session)) {
            if (random.nextInt(3) == 0) {
                told.add(dispute(open.claim(), Dispute.State.FILED));
            }
        }
        for (Dispute earlier : List.copyOf(disputes.values())) {
            if (random.nextInt(4) == 0) {
                told.add(answered(earlier));
            }
        }
        told.forEach(fact -> disputes.put(fact.key().id(), (Dispute) fact));
        session.tell(++position, told);
    }

    private Dispute dispute(Claim claim, Dispute.State state) {
        return new Dispute(
                claim.counterparty(),
                claim.item(),
                claim.event(),
                claim.component(),
                "C-" + position,
                claim.paise(),
                state,
                0,
                today,
                Instant.EPOCH);
    }

    private Dispute answered(Dispute earlier) {
        Dispute.State[] states = Dispute.State.values();
        return new Dispute(
                earlier.counterparty(),
                earlier.item(),
                earlier.event(),
                earlier.component(),
                earlier.reference(),
                earlier.claimedPaise(),
                states[random.nextInt(states.length)],
                random.nextInt(4) == 0 ? earlier.claimedPaise() : 0,
                earlier.filedOn(),
                Instant.EPOCH);
    }

    private void check(BrandSession session) {
        List<OpenClaim> open = open(session);
        Set<String> amounts = new HashSet<>();
        Set<Difference.Line> lines = new HashSet<>();
        for (OpenClaim one : open) {
            Claim claim = one.claim();
            assertThat(amounts.add(claim.subject()))
                    .as("%s once, seed %d", claim, SEED)
                    .isTrue();
            for (Difference.Line line : claim.variance().lines()) {
                assertThat(lines.add(line))
                        .as("%s in one claim, seed %d", line, SEED)
                        .isTrue();
            }
            Dispute dispute = disputes.get(claim.subject());
            assertThat(dispute == null || dispute.state() == Dispute.State.WITHDRAWN)
                    .as("%s was not disputed, seed %d", claim, SEED)
                    .isTrue();
            assertThat(claim.claimBy()).as("seed %d", SEED).isAfterOrEqualTo(today);
            happened.add(dispute == null ? "claimed" : "withdrawn and claimed");
            happened.add(claim.complete() ? "complete" : "incomplete");
        }
        long claimed = open.stream().mapToLong(one -> one.claim().paise()).sum();
        long inCase = session.standing(ConclusionKey.of(DisputeCase.class, "AMAZON_IN", ""))
                .map(one -> ((DisputeCase) one).claimedPaise())
                .orElse(0L);
        assertThat(inCase)
                .as("the case is the sum of its claims, seed %d", SEED)
                .isEqualTo(claimed);
        disputes.values().stream()
                .filter(Dispute::pending)
                .filter(dispute -> session.standing(ConclusionKey.of(
                                SettlementVariance.class,
                                dispute.counterparty() + '|' + dispute.item(),
                                dispute.event() + "|" + dispute.component()))
                        .isPresent())
                .forEach(dispute -> happened.add("disputed and still wrong"));
    }

    private static List<OpenClaim> open(BrandSession session) {
        try (var figures = session.figures(OpenClaim.class)) {
            return figures.map(OpenClaim.class::cast).toList();
        }
    }
}
