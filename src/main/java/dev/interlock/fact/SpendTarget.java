package dev.interlock.fact;

/**
 * Where an adjustment moves spend.
 *
 * @param account the channel's account that the campaign's budget belongs to
 * @param target the geography as the campaign names it
 * @param zone the zone at risk that is the reason
 * @param mechanism what is done there
 * @param formerSpendPaise what was spent there in a day before
 */
public record SpendTarget(
        String campaignId,
        String account,
        String adSetId,
        Geo target,
        Geo zone,
        PaymentMode mode,
        Mechanism mechanism,
        long formerSpendPaise) {

    /** The same place, where {@code other} is done. */
    public SpendTarget with(Mechanism other) {
        return new SpendTarget(campaignId, account, adSetId, target, zone, mode, other, formerSpendPaise);
    }
}
