package dev.interlock.fact;

/** What a document proves. */
public enum EvidenceKind {
    TAX_INVOICE,
    /** The courier's record that the buyer has it, or that it came back. */
    PROOF_OF_DELIVERY,
    /** The packed parcel on the scale, its label legible. */
    WEIGHT_PHOTO,
    PACKING_VIDEO,
    /** What was in a returned parcel, opened before the camera. */
    UNPACKING_VIDEO,
    PRODUCT_PHOTO,
    WAYBILL_PHOTO,
    /** The warehouse says what came, or that nothing did. */
    WAREHOUSE_STATEMENT,
    /** The agreement or rate card by which was charged. */
    AGREEMENT,
    /** What was written with the counterparty before. */
    CORRESPONDENCE,
    OTHER
}
