package dev.interlock.rulebook;

import dev.interlock.rulebook.Token.Kind;
import java.util.List;

/**
 * What {@code then} may say, and all it may say:
 *
 * <pre>
 * conclusion = "insertLogical" "(" "new" Derived "(" [ value { "," value } ] ")" ")" ";"
 * value      = $binding { "." name "(" ")" }
 *            | ( "new" Arithmetic | Arithmetic "." name ) arguments { "." name arguments }
 *            | literal | Type { "." Type }
 * arguments  = "(" [ value { "," value } ] ")"
 * </pre>
 */
final class ConclusionLaw {

    private static final String ONE = "exactly one insertLogical( new Derived( … ) );";
    private static final String VALUE = "a $binding, an accessor, a literal, a constant, or a call of arithmetic";

    private final String where;
    private final Imports imports;
    private final Problems problems;
    private List<Token> tokens = List.of();
    private int next;

    ConclusionLaw(String where, Imports imports, Problems problems) {
        this.where = where;
        this.imports = imports;
        this.problems = problems;
    }

    /** The qualified name of what {@code then} concludes; empty when it is not lawful. */
    String check(String then) {
        tokens = Token.of(then);
        next = 0;
        try {
            return conclusion();
        } catch (Unlawful unlawful) {
            problems.add(where, unlawful.expected, unlawful.found);
            return "";
        }
    }

    private String conclusion() throws Unlawful {
        take("insertLogical", ONE);
        take("(", ONE);
        take("new", ONE);
        Token type = peek();
        if (!type.is(Kind.TYPE) || !imports.derived(type.text())) {
            throw new Unlawful("an imported type of dev.interlock.signal or dev.interlock.intervention", type);
        }
        next++;
        arguments();
        take(")", ONE);
        take(";", ONE);
        if (!peek().is(Kind.END)) {
            throw new Unlawful(ONE, peek());
        }
        return imports.qualified(type.text()).orElseThrow();
    }

    private void arguments() throws Unlawful {
        take("(", VALUE);
        if (peek().is(")")) {
            next++;
            return;
        }
        value();
        while (peek().is(",")) {
            next++;
            value();
        }
        take(")", "a comma or a closing parenthesis");
    }

    private void value() throws Unlawful {
        Token token = peek();
        next++;
        switch (token.kind()) {
            case BINDING -> accessors();
            case STRING -> {
                // A text is what it is; without escapes it cannot be anything else.
            }
            case NUMBER -> number(token);
            case TYPE -> constantOrCall(token);
            case NAME -> word(token);
            case SIGN, ALIEN, END -> throw new Unlawful(VALUE, token);
        }
    }

    private static void number(Token token) throws Unlawful {
        if (!ConstraintLaw.NUMBERS.contains(token.text())) {
            throw new Unlawful("no number but 0, 1 and 10000; others live in decision tables", token);
        }
    }

    private void word(Token token) throws Unlawful {
        if (token.is("new")) {
            newValue();
        } else if (!List.of("true", "false", "null").contains(token.text())) {
            throw new Unlawful(VALUE, token);
        }
    }

    private void newValue() throws Unlawful {
        Token type = peek();
        if (!type.is(Kind.TYPE) || !imports.arithmetic(type.text())) {
            throw new Unlawful("an imported type of dev.interlock.arithmetic", type);
        }
        next++;
        arguments();
        methods();
    }

    private void constantOrCall(Token type) throws Unlawful {
        if (!imports.known(type.text())) {
            throw new Unlawful("a type that the file imports", type);
        }
        take(".", VALUE);
        Token member = peek();
        while (member.is(Kind.TYPE)) {
            next++;
            if (!peek().is(".")) {
                return;
            }
            next++;
            member = peek();
        }
        next++;
        if (!member.is(Kind.NAME) || !imports.arithmetic(type.text())) {
            throw new Unlawful("a constant, or a static call of dev.interlock.arithmetic", type);
        }
        arguments();
        methods();
    }

    /** What a fact holds. */
    private void accessors() throws Unlawful {
        while (peek().is(".")) {
            memberName();
            take("(", "an accessor with ()");
            take(")", "an accessor without arguments");
        }
    }

    /** What a formula's result says further; it is a value of arithmetic, too. */
    private void methods() throws Unlawful {
        while (peek().is(".")) {
            memberName();
            arguments();
        }
    }

    private void memberName() throws Unlawful {
        next++;
        Token name = peek();
        if (!name.is(Kind.NAME) || ConstraintLaw.WAYS_OUT.contains(name.text())) {
            throw new Unlawful("an accessor", name);
        }
        next++;
    }

    private Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private void take(String text, String expected) throws Unlawful {
        if (!peek().is(text)) {
            throw new Unlawful(expected, peek());
        }
        next++;
    }

    /** The first word that does not belong here. */
    private static final class Unlawful extends Exception {

        private static final long serialVersionUID = 1L;

        private final String expected;
        private final String found;

        Unlawful(String expected, Token found) {
            super(expected);
            this.expected = expected;
            this.found = found.text();
        }
    }
}
