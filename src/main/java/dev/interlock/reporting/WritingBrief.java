package dev.interlock.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.brand.BrandDesk;
import dev.interlock.brand.Brands;
import dev.interlock.journal.Briefs;
import dev.interlock.journal.ConclusionView;
import dev.interlock.journal.Reconciliation;
import dev.interlock.journal.Reconciliations;
import dev.interlock.reporting.LeadershipBrief.Compared;
import dev.interlock.reporting.LeadershipBrief.Counterparty;
import dev.interlock.reporting.LeadershipBrief.Item;
import dev.interlock.reporting.LeadershipBrief.Totals;
import dev.interlock.signal.CounterpartyStanding;
import dev.interlock.signal.DisputeBook;
import dev.interlock.signal.DisputeCase;
import dev.interlock.signal.DisputeStanding.Standing;
import dev.interlock.signal.Figure;
import dev.interlock.signal.OpenClaim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a leadership brief together, from what stands now. */
final class WritingBrief {

    private static final int WORST = 25;
    private static final Set<String> NOT_VERIFIED = Set.of("ReportOverdue", "SettlementMismatch");
    private static final Set<String> TOLD = Set.of(
            "SettlementVariance",
            "SettlementMismatch",
            "FlaggedSettlement",
            "ReportOverdue",
            "LowSuccessRate",
            "HighGatewayFee",
            "LateSettlement");
    private static final Totals NOTHING = new Totals(0, 0, 0, 0, 0);

    private final Briefs briefs;
    private final String brand;
    private final LocalDate day;
    private final @Nullable Compared compared;
    private final Map<String, CounterpartyStanding> standing;
    private final Map<String, DisputeBook> books;
    private final Map<String, List<OpenClaim>> claims;
    private final Map<String, List<ConclusionView>> doubts;
    private final Set<String> reporting;
    private final BrandDesk desk;
    private final Doubts.Standing doubted;

    WritingBrief(
            Brands brands,
            Briefs briefs,
            Reconciliations reconciliations,
            Doubts.Standing doubted,
            String brand,
            LocalDate day) {
        this.briefs = briefs;
        this.brand = brand;
        this.doubted = doubted;
        this.day = day;
        this.desk = brands.desk(brand);
        this.compared = reconciliations.lastDone(brand).map(this::compared).orElse(null);
        this.reporting = Set.copyOf(briefs.reporting(brand));
        this.standing = figures(CounterpartyStanding.class);
        this.books = figures(DisputeBook.class);
        this.claims = BrandDesk.joined(desk.figures(OpenClaim.class, claim -> true)).stream()
                .collect(Collectors.groupingBy(OpenClaim::counterparty));
        this.doubts = briefs.worst(brand, NOT_VERIFIED, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(
                        one -> one.body().path("counterparty").asText()));
    }

    LeadershipBrief write(Instant now) {
        BrandDesk.Stand stand = BrandDesk.joined(desk.stand());
        var names = new TreeSet<>(briefs.counterparties(brand));
        names.addAll(standing.keySet());
        names.addAll(books.keySet());
        List<Counterparty> all = names.stream()
                .map(this::counterparty)
                .sorted(Comparator.comparingLong(
                                (Counterparty one) -> one.totals().atStake())
                        .reversed()
                        .thenComparing(Counterparty::name))
                .toList();
        return new LeadershipBrief(
                brand,
                day,
                now,
                stand.position(),
                stand.rulebook().id(),
                compared,
                all.stream().map(Counterparty::totals).reduce(NOTHING, Totals::plus),
                all,
                briefs.worst(brand, TOLD, WORST).stream().map(this::item).toList(),
                doubted.all());
    }

    private Compared compared(Reconciliation last) {
        return new Compared(last.id(), last.day(), last.day().equals(day));
    }

    private Counterparty counterparty(String name) {
        CounterpartyStanding wrong = standing.get(name);
        DisputeBook book = books.get(name);
        List<OpenClaim> open = claims.getOrDefault(name, List.of());
        DisputeCase against = open.isEmpty() ? null : new DisputeCase(name, open);
        List<String> notVerified = notVerified(name);
        return new Counterparty(
                name,
                notVerified.isEmpty(),
                notVerified,
                new Totals(
                        wrong == null ? 0 : wrong.atStakePaise(),
                        against == null ? 0 : against.claimedPaise(),
                        claimed(book, Standing.DISPUTED),
                        claimed(book, Standing.RECOVERED),
                        claimed(book, Standing.RESOLVED)),
                wrong == null ? Map.of() : wrong.variances(),
                wrong == null ? null : wrong.oldest(),
                open.size(),
                against == null ? null : against.deadline(),
                against != null && against.readyToFile(),
                against == null ? Map.of() : against.missing(),
                wrong == null ? null : figureWhy(wrong));
    }

    private static long claimed(@Nullable DisputeBook book, Standing standing) {
        return book == null ? 0 : book.claimedPaise().getOrDefault(standing, 0L);
    }

    private List<String> notVerified(String name) {
        List<String> why = new ArrayList<>();
        if (compared == null) {
            why.add("Nothing was ever compared.");
        } else if (!compared.today()) {
            why.add("The last comparison was on %s.".formatted(compared.day()));
        }
        if (!reporting.contains(name)) {
            why.add("No report ever came.");
        }
        List<String> empty = new ArrayList<>();
        for (ConclusionView doubt : doubts.getOrDefault(name, List.of())) {
            if (doubt.type().equals("ReportOverdue")) {
                why.add("No report since %s; the next was due before %s."
                        .formatted(
                                doubt.body().path("lastOn").asText(),
                                doubt.body().path("overdueSince").asText()));
            } else if (doubt.body().path("kind").asText().equals("NO_LINES")) {
                empty.add(doubt.body().path("settlementId").asText());
            }
        }
        if (!empty.isEmpty()) {
            why.add("%d reports have no lines, %s among them.".formatted(empty.size(), empty.get(0)));
        }
        return why;
    }

    private Item item(ConclusionView signal) {
        JsonNode said = signal.body();
        long paise = said.has("atStakePaise")
                ? said.path("atStakePaise").asLong()
                : Math.abs(said.path("expectedPaise").asLong()
                        - said.path("foundPaise").asLong());
        return new Item(
                signal.id(),
                signal.type(),
                signal.subject(),
                sentence(signal),
                paise,
                "/api/v1/brands/%s/decisions/%s".formatted(brand, signal.lastDecision()),
                doubted.about(signal));
    }

    private static String sentence(ConclusionView signal) {
        JsonNode said = signal.body();
        return switch (signal.type()) {
            case "SettlementVariance" ->
                "%s: %s of %s, expected %s, received %s, since %s%s"
                        .formatted(
                                said.path("variance").asText(),
                                said.path("component").asText(),
                                said.path("item").asText(),
                                Rupees.of(said.path("expectedPaise").asLong()),
                                Rupees.of(said.path("receivedPaise").asLong()),
                                said.path("since").asText(),
                                flagged(said));
            case "SettlementMismatch" ->
                "%s: settlement %s should come to %s and comes to %s"
                        .formatted(
                                said.path("kind").asText(),
                                said.path("settlementId").asText(),
                                Rupees.of(said.path("expectedPaise").asLong()),
                                Rupees.of(said.path("foundPaise").asLong()));
            case "FlaggedSettlement" ->
                "%s holds since %s that it is wrong: %s"
                        .formatted(
                                said.path("by").asText(),
                                said.path("since").asText(),
                                said.path("reason").asText());
            case "ReportOverdue" ->
                "No report since %s".formatted(said.path("lastOn").asText());
            case "LowSuccessRate" ->
                "%s: of %d payments by %s in %d days %d succeeded"
                        .formatted(
                                said.path("cause").asText(),
                                said.at("/rate/whole").asLong(),
                                said.path("method").asText(),
                                said.path("days").asInt(),
                                said.at("/rate/part").asLong());
            default -> "%s %s".formatted(signal.subject(), signal.target()).strip();
        };
    }

    /** Who held it before, so that nobody holds it a second time. */
    private static String flagged(JsonNode said) {
        var by = new ArrayList<String>();
        said.path("flaggedBy")
                .forEach(flag -> by.add("%s on %s"
                        .formatted(flag.path("by").asText(), flag.path("on").asText())));
        return by.isEmpty() ? "" : "; flagged by " + String.join(", ", by);
    }

    private String figureWhy(Figure figure) {
        return "/api/v1/brands/%s/figures/%s/why?subject=%s"
                .formatted(brand, figure.getClass().getSimpleName(), coded(figure.subject()));
    }

    private <F extends Figure> Map<String, F> figures(Class<F> type) {
        return BrandDesk.joined(desk.figures(type, one -> true)).stream()
                .collect(Collectors.toMap(Figure::subject, Function.identity()));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
