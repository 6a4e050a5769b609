package dev.interlock.reporting;

import java.math.BigDecimal;

/** Amounts as people in India read them: {@code ₹12,34,567.80}. The platform's formats know one size of groups only. */
final class Rupees {

    private static final int THOUSAND = 3;
    private static final int LAKH = 2;

    private Rupees() {}

    static String of(long paise) {
        String plain = BigDecimal.valueOf(paise, 2).abs().toPlainString();
        var grouped = new StringBuilder(plain);
        int point = plain.indexOf('.');
        for (int at = point - THOUSAND; at > 0; at -= LAKH) {
            grouped.insert(at, ',');
        }
        return (paise < 0 ? "-₹" : "₹") + grouped;
    }
}
