package dev.interlock.signal;

import dev.interlock.arithmetic.SpendYield;
import dev.interlock.fact.Rate;
import dev.interlock.policy.EfficiencyLine;
import java.time.LocalDate;

/** One slice of a campaign's spend and what it brought, held against the efficiency line of its level. */
public record SliceYield(
        String campaignId, SpendSlice slice, EfficiencyLine line, LocalDate through, SpendYield figures)
        implements Figure {

    public SliceYield(
            SpendSlice slice, EfficiencyLine line, LocalDate through, long spendPaise, long orders, long revenuePaise) {
        this(slice.campaignId(), slice, line, through, new SpendYield(spendPaise, orders, revenuePaise));
    }

    /** Whether enough was spent to judge by. */
    public boolean enough() {
        return figures.spendPaise() >= line.minSpendPaise();
    }

    /** Whether it is known what the spend brought, and that is strictly below the line. */
    public boolean weak() {
        return figures.revenueTold() && figures.roasBelow(line.weakRoas());
    }

    /** Whether it is known what the spend brought, and that is strictly below what {@code asked} asks. */
    public boolean weakerThan(Rate asked) {
        return figures.revenueTold() && figures.roasBelow(asked.basisPoints());
    }

    /** Whether an order cost strictly more than the line. */
    public boolean costly() {
        return figures.cpaAbove(line.highCpaPaise());
    }

    @Override
    public String subject() {
        return campaignId + '|' + slice.level() + '|' + slice.part();
    }

    /** What it speaks of tells it apart; the engine hashes everything that stands, and often. */
    @Override
    public int hashCode() {
        return 31 * slice.hashCode() + Long.hashCode(figures.spendPaise());
    }
}
