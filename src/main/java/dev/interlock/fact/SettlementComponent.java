package dev.interlock.fact;

/** What one amount of a settlement is for. */
public enum SettlementComponent {
    /** What the buyer paid. */
    PRINCIPAL(Kind.PAYMENT),
    /** What the buyer was paid back. */
    REFUND(Kind.REFUND),
    COMMISSION(Kind.FEE),
    /** A marketplace's fixed fee by price. */
    CLOSING_FEE(Kind.FEE),
    /** What a marketplace takes for carrying. */
    LOGISTICS_FEE(Kind.FEE),
    GATEWAY_FEE(Kind.FEE),
    /** What a courier takes, by weight and zone. */
    FREIGHT(Kind.FEE),
    /** Goods and services tax on the counterparty's fees. */
    GST_ON_FEES(Kind.TAX),
    /** Tax collected at source (CGST Act s. 52). */
    TCS(Kind.TAX),
    /** Tax deducted at source (Income-tax Act s. 194-O). */
    TDS(Kind.TAX),
    /** Paid for what the counterparty lost or damaged. */
    REIMBURSEMENT(Kind.OTHER),
    ADVERTISING(Kind.OTHER),
    /** Held back, or given back of what was. */
    RESERVE(Kind.OTHER),
    ADJUSTMENT(Kind.OTHER),
    /** The counterparty's word for it is not known here; it is kept as it was described. */
    UNMAPPED(Kind.OTHER),
    /** Everything that is expected of an event of which nothing came. */
    WHOLE(Kind.PAYMENT);

    /** What sort of amount it is. */
    public enum Kind {
        PAYMENT,
        REFUND,
        FEE,
        TAX,
        OTHER
    }

    private final Kind kind;

    SettlementComponent(Kind kind) {
        this.kind = kind;
    }

    /** What sort of amount it is. */
    public Kind kind() {
        return kind;
    }
}
