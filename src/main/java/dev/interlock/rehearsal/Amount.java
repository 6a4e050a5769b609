package dev.interlock.rehearsal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts and shares as people write them: {@code ₹1,092.38}, {@code -₹993.15}, {@code 34 %}. */
final class Amount {

    private static final Pattern RUPEES = Pattern.compile("[+-]?₹(0|[1-9][0-9]{0,2}(,?[0-9]{2,3})*)(\\.[0-9]{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("-?[0-9]{1,5}(\\.[0-9]{1,2})? ?%");

    private Amount() {}

    /** The paise {@code text} stands for; empty when it is no amount of rupees. */
    static Optional<Long> paise(String text) {
        String plain = text.replace('−', '-');
        if (!RUPEES.matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = plain.replaceAll("[₹,+]", "");
        return Optional.of(new BigDecimal(digits).movePointRight(2).longValueExact());
    }

    /** The percentage {@code text} stands for, 34 for {@code 34 %}; empty when it is none. */
    static Optional<BigDecimal> percent(String text) {
        String plain = text.replace('−', '-');
        return PERCENT.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replaceAll("[ %]", "")))
                : Optional.empty();
    }

    /** The basis points {@code text} stands for, 3,400 for {@code 34 %}; empty when it is no percentage. */
    static Optional<Long> basisPoints(String text) {
        return percent(text).map(percent -> percent.movePointRight(2).longValueExact());
    }
}
