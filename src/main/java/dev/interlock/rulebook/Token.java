package dev.interlock.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of the little Java that rules may contain. */
record Token(Kind kind, String text) {

    enum Kind {
        /** A variable: {@code $sku}. */
        BINDING,
        /** A name with a capital first letter: a type or constant. */
        TYPE,
        /** Any other name. */
        NAME,
        NUMBER,
        STRING,
        SIGN,
        /** Nothing that a rule may contain. */
        ALIEN,
        END
    }

    private static final Pattern WORD = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<string>\"[^\"\\\\\\n]*\"|'[^'\\\\\\n]*')"
                    + "|(?<number>[0-9][\\w.]*)"
                    + "|(?<binding>\\$\\w+)"
                    + "|(?<type>[A-Z]\\w*)"
                    + "|(?<name>[a-z]\\w*)"
                    + "|(?<sign>==|!=|<=|>=|&&|\\|\\||->|::|:=|[-+*/%().,:;!<>=?#@&|^~{}\\[\\]])"
                    + "|(?<space>\\s+)"
                    + "|(?<alien>.)",
            Pattern.DOTALL);

    /** The words of {@code text}, without comments, ended by one {@link Kind#END}. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (words.group("comment") == null && words.group("space") == null) {
                tokens.add(new Token(kind(words), words.group()));
            }
        }
        tokens.add(new Token(Kind.END, "the end"));
        return tokens;
    }

    private static Kind kind(Matcher words) {
        for (Kind kind : List.of(Kind.STRING, Kind.NUMBER, Kind.BINDING, Kind.TYPE, Kind.NAME, Kind.SIGN)) {
            if (words.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        return Kind.ALIEN;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(String wanted) {
        return text.equals(wanted) && kind != Kind.STRING;
    }
}
