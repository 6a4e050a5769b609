package dev.interlock.importing;

import dev.interlock.client.WrongUsage;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The files that {@code import-settlement} reads, by the word for each. */
enum SettlementFormat {
    /** Amazon's settlement report, flat file V2. */
    AMAZON_V2("amazon-v2", "AMAZON_IN", new AmazonReport()),
    /** What Razorpay answers to {@code GET /v1/settlements/recon/combined}. */
    RAZORPAY("razorpay", "RAZORPAY", new RazorpayRecon()),
    /** What Cashfree answers to {@code POST /pg/settlement/recon}. */
    CASHFREE("cashfree", "CASHFREE", new CashfreeRecon());

    private final String word;
    private final String counterparty;
    private final SettlementReading reading;

    SettlementFormat(String word, String counterparty, SettlementReading reading) {
        this.word = word;
        this.counterparty = counterparty;
        this.reading = reading;
    }

    /** The format named {@code word}. */
    static SettlementFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUsage("The format (%s) is not known; known are %s.".formatted(word, words())));
    }

    static String words() {
        return Arrays.stream(values()).map(SettlementFormat::word).collect(Collectors.joining(", "));
    }

    String word() {
        return word;
    }

    /** What the shipped rate card calls who writes such files. */
    String counterparty() {
        return counterparty;
    }

    SettlementReading reading() {
        return reading;
    }
}
