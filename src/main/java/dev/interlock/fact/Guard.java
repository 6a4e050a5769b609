package dev.interlock.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one fact, then refuses it at once. */
final class Guard {

    /** Long enough for every identifier seen in the field's payloads, short enough to index. */
    private static final int LONGEST_TEXT = 200;

    private static final long MOST_PAISE = 10_000_000_000_000L;

    private static final Pattern PIN = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern STATE = Pattern.compile("IN-[A-Z]{2}");

    private final String type;
    private final List<InvalidFact.Problem> problems = new ArrayList<>();

    private Guard(Class<?> type) {
        this.type = type.getSimpleName();
    }

    static Guard of(Class<? extends Fact> type) {
        return new Guard(type);
    }

    /**
     * Requires {@code holds}; otherwise {@code field} with {@code value} is wrong for the reason in
     * {@code message}, a format for {@code args}. Nearly all facts are sound: nothing is formatted for them.
     */
    Guard require(boolean holds, String field, @Nullable Object value, String message, @Nullable Object... args) {
        if (!holds) {
            problems.add(new InvalidFact.Problem(
                    field, value == null ? null : value.toString(), String.format(message, args)));
        }
        return this;
    }

    Guard present(@Nullable Object value, String field) {
        return require(value != null, field, null, "The %s is missing.", field);
    }

    /** A text that is there, not blank, without control characters, and of a sane length. */
    Guard text(@Nullable String value, String field) {
        if (value == null) {
            return present(null, field);
        }
        return optionalText(value, field).require(!value.isBlank(), field, value, "The %s must not be blank.", field);
    }

    Guard optionalText(@Nullable String value, String field) {
        if (value == null) {
            return this;
        }
        return require(
                        value.length() <= LONGEST_TEXT,
                        field,
                        value.length() <= LONGEST_TEXT ? value : value.substring(0, 40) + "…",
                        "The %s has %d characters; at most %d are kept.",
                        field,
                        value.length(),
                        LONGEST_TEXT)
                .require(
                        plain(value),
                        field,
                        value,
                        "The %s (%s) must hold no control character and no '|'.",
                        field,
                        value);
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '|' || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /** An Indian pin code of six digits. */
    Guard pin(@Nullable String value, String field) {
        if (value == null) {
            return present(null, field);
        }
        return require(
                PIN.matcher(value).matches(),
                field,
                value,
                "The %s (%s) must be six digits, the first not 0."
                        + " Maybe a spreadsheet turned it into a number: 400081.0 is 400081.",
                field,
                value);
    }

    /** An ISO 3166-2 code of an Indian state or territory, where it was told at all. */
    Guard state(@Nullable String value, String field) {
        return require(
                value == null || STATE.matcher(value).matches(),
                field,
                value,
                "The %s (%s) must be an ISO 3166-2 code such as IN-BR. Maybe the name of the state was sent.",
                field,
                value);
    }

    /** A geography that is a place. */
    Guard place(@Nullable Geo value, String field) {
        return present(value, field)
                .require(
                        value == null || value.place(),
                        field,
                        value,
                        "The %s (%s) must be a place, not a courier.",
                        field,
                        value);
    }

    Guard notNegative(long value, String field) {
        return require(value >= 0, field, value, "The %s (%d) must not be negative.", field, value);
    }

    /** An amount that stays exact when millions of its kind are summed: at most ten thousand crore rupees. */
    Guard money(long paise, String field) {
        return require(
                paise >= -MOST_PAISE && paise <= MOST_PAISE,
                field,
                paise,
                "The %s (%d) must be at most %d paise either way. Maybe it is not in paise.",
                field,
                paise,
                MOST_PAISE);
    }

    /** {@code part} counts some of {@code whole}. */
    Guard within(long part, String partField, long whole, String wholeField) {
        return require(
                part <= whole,
                partField,
                part,
                "The %s (%d) must not exceed the %s (%d).",
                partField,
                part,
                wholeField,
                whole);
    }

    /** Ends the inspection: throws {@link InvalidFact} with every problem found. */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidFact(type, problems);
        }
    }
}
