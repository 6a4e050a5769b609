package dev.interlock.rulebook;

import dev.interlock.rulebook.Token.Kind;
import java.util.List;
import java.util.Set;

/** What an expression inside a condition may say; read word by word, as the engine compiles it to Java. */
final class ConstraintLaw {

    /** Everything else is a threshold, and lives in a table. */
    static final Set<String> NUMBERS = Set.of("0", "1", "10000", "10_000", "0L", "1L", "10000L", "10_000L");

    /** Methods every object has that lead out of the facts. */
    static final Set<String> WAYS_OUT = Set.of("getClass", "wait", "notify", "notifyAll", "finalize", "clone");

    private static final Set<String> SIGNS =
            Set.of("(", ")", ",", ".", ":", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "!", "+", "-", "*");
    private static final Set<String> WORDS = Set.of("new", "class", "instanceof", "eval", "throw", "super");

    private final String where;
    private final Imports imports;
    private final Problems problems;

    ConstraintLaw(String where, Imports imports, Problems problems) {
        this.where = where;
        this.imports = imports;
        this.problems = problems;
    }

    void check(String expression) {
        List<Token> tokens = Token.of(expression);
        boolean calls = false;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            switch (token.kind()) {
                case SIGN -> sign(token);
                case NUMBER -> number(token);
                case NAME -> name(token);
                case TYPE -> calls |= type(tokens, index);
                case ALIEN -> problems.add(where, "names, numbers, texts and comparisons", token.text());
                case BINDING, STRING, END -> {
                    // A variable or text is what it is.
                }
            }
        }
        if (calls && tokens.stream().anyMatch(token -> token.is("=="))) {
            problems.add(
                    where,
                    "no static call in a join key",
                    expression,
                    "the call belongs into a constraint of its own, after a comma.");
        }
    }

    private void sign(Token token) {
        if (token.is("/") || token.is("%")) {
            problems.add(where, "rates compared crosswise, without division", token.text());
        } else if (!SIGNS.contains(token.text())) {
            problems.add(where, "comparisons, sums and products", token.text());
        }
    }

    private void number(Token token) {
        if (!NUMBERS.contains(token.text())) {
            problems.add(where, "no number but 0, 1 and 10000", token.text(), "it belongs into a decision table.");
        }
    }

    private void name(Token token) {
        if (WORDS.contains(token.text()) || WAYS_OUT.contains(token.text())) {
            problems.add(where, "fields, accessors and comparisons", token.text());
        } else if (token.text().length() == 1) {
            problems.add(where, "names of two letters or more, as the engine cannot compile others", token.text());
        }
    }

    /** Checks a chain of names that begins with a type, and says whether it calls a static method. */
    private boolean type(List<Token> tokens, int index) {
        String simple = tokens.get(index).text();
        if (index > 0 && tokens.get(index - 1).is(".")) {
            return partOfChain(tokens, index);
        }
        if (!imports.known(simple)) {
            problems.add(where, "a type that the file imports", simple);
        }
        int end = index + 1;
        while (tokens.get(end).is(".")
                && end + 2 < tokens.size()
                && !tokens.get(end + 1).is(Kind.END)) {
            end += 2;
        }
        boolean call = tokens.get(end).is("(");
        boolean constant = tokens.get(end - 1).is(Kind.TYPE);
        if (call && !imports.arithmetic(simple)) {
            problems.add(
                    where,
                    "static calls of dev.interlock.arithmetic only",
                    simple + "." + tokens.get(end - 1).text());
        } else if (!call && !constant) {
            problems.add(
                    where,
                    "a constant or a static call",
                    simple + "." + tokens.get(end - 1).text());
        }
        return call;
    }

    /** After a dot a type is nested in an imported one, or else its package is written out. */
    private boolean partOfChain(List<Token> tokens, int index) {
        int first = index;
        while (first >= 2 && tokens.get(first - 1).is(".")) {
            first -= 2;
        }
        if (!tokens.get(first).is(Kind.TYPE)) {
            problems.add(
                    where,
                    "a type that the file imports",
                    "a package written out before " + tokens.get(index).text());
        }
        return false;
    }
}
