package dev.interlock.journal;

import java.util.regex.Pattern;

/** Takes out of other people's words what could speak of a person. */
public final class PersonalWords {

    /** E-mail addresses, and telephone numbers of ten digits with or without the country's code, whatever stands beside them. */
    private static final Pattern PERSONAL =
            Pattern.compile("\\S+@\\S+|(?<![0-9])(?:\\+?91[ -]?|0)?[6-9][0-9]{4}[ -]?[0-9]{5}(?![0-9])");

    private PersonalWords() {}

    /** {@code text} with "(removed)" where it looked like a person's address or number. */
    public static String takenOutOf(String text) {
        return PERSONAL.matcher(text).replaceAll("(removed)");
    }
}
