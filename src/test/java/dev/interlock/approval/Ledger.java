package dev.interlock.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.fact.Campaign;
import dev.interlock.fact.Fact;
import dev.interlock.fact.Registration;
import dev.interlock.fact.Ruling;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Adds up what was ruled of each budget, knowing nothing of rules, and protests when too much is granted. */
final class Ledger {

    private final Map<String, Campaign> campaigns = new HashMap<>();
    private final Map<UUID, Ruling> rulings = new HashMap<>();
    private int grants;

    /** Takes in budgets. */
    void told(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Campaign campaign) {
                campaigns.put(campaign.campaignId(), campaign);
            }
        }
    }

    /** Takes in what was registered, in its order; each new grant must be within the limits of its day. */
    void registered(List<Registration> registrations) {
        for (Registration registration : registrations) {
            if (registration instanceof Ruling ruling) {
                Ruling before = rulings.put(ruling.id(), ruling);
                if (before == null && ruling.verdict() == Ruling.Verdict.GRANTED && ruling.countedPaise() > 0) {
                    grants++;
                    granted(ruling);
                }
            }
        }
    }

    private void granted(Ruling ruling) {
        Campaign campaign = campaigns.get(ruling.campaignId());
        Collection<Campaign> account = campaigns.values().stream()
                .filter(one -> one.channel() == campaign.channel())
                .toList();
        within(
                "campaign " + ruling.campaignId(),
                counted(ruling.businessDay(), one -> campaign.campaignId().equals(one.campaignId())),
                budget(List.of(campaign)));
        within(
                "account " + campaign.channel(),
                counted(ruling.businessDay(), one -> account.stream()
                        .anyMatch(each -> each.campaignId().equals(one.campaignId()))),
                budget(account));
        List<Ruling> ofTheDay = rulings.values().stream()
                .filter(one -> one.businessDay().equals(ruling.businessDay()))
                .filter(one -> one.verdict() == Ruling.Verdict.GRANTED && one.countedPaise() > 0)
                .toList();
        assertThat(ofTheDay).as("grants of the day").hasSizeLessThanOrEqualTo(Limits.GRANTS_A_DAY);
        assertThat(ofTheDay.stream().mapToLong(Ruling::countedPaise).sum())
                .as("moved without asking on the day")
                .isLessThanOrEqualTo(Limits.MOVED_A_DAY);
    }

    private static void within(String whose, long counted, long budget) {
        assertThat(counted * 10_000)
                .as("%s moves %d of %d paise", whose, counted, budget)
                .isLessThanOrEqualTo(budget * Limits.SHARE_BP);
    }

    private static long budget(Collection<Campaign> campaigns) {
        return campaigns.stream()
                .filter(Campaign::active)
                .mapToLong(Campaign::dailyBudgetPaise)
                .sum();
    }

    /** What counts against {@code day}, whoever said yes. */
    long counted(LocalDate day, Predicate<Ruling> whose) {
        return rulings.values().stream()
                .filter(one -> one.businessDay().equals(day))
                .filter(whose)
                .mapToLong(Ruling::countedPaise)
                .sum();
    }

    /** How many were granted ever. */
    int grants() {
        return grants;
    }
}
