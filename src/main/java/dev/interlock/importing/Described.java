package dev.interlock.importing;

import dev.interlock.importing.Words.Said;
import dev.interlock.journal.PersonalWords;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A counterparty's words as a line keeps them: short, plain, and without what could speak of a person. */
final class Described {

    private static final int LONGEST = 200;
    private static final Pattern UNWANTED = Pattern.compile("[|\\p{Cntrl}]");

    private Described() {}

    /**
     * What {@code said} says, with commas between the words; what looks like a person's address or number is taken out.
     *
     * @param id what the counterparty calls it; empty when that says nothing more
     */
    static String of(Said said, String id) {
        String words = PersonalWords.takenOutOf(joined(said.transaction(), said.amount(), said.description()));
        String plain = UNWANTED.matcher(joined(words, id)).replaceAll(" ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(", "));
    }
}
