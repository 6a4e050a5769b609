package dev.interlock.rulebook;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** One rule file, parsed. */
record RuleFile(RuleSource source, PackageDescr content, Imports imports) {

    static final int MOST_CHARACTERS = 200_000;

    /** The parsed file; empty when it cannot be parsed, which is then among the problems. */
    static Optional<RuleFile> parse(RuleSource source, Problems problems) {
        int before = problems.count();
        checkText(source, problems);
        if (problems.count() > before) {
            return Optional.empty();
        }
        var parser = new DrlParser();
        try {
            PackageDescr content = parser.parse(false, source.text());
            parser.getErrors()
                    .forEach(error -> problems.add(
                            source.file(), "rules that can be parsed", String.valueOf(error.getMessage())));
            return parser.hasErrors() || content == null ? Optional.empty() : Optional.of(of(source, content));
        } catch (DroolsParserException broken) {
            problems.add(source.file(), "rules that can be parsed", String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    private static RuleFile of(RuleSource source, PackageDescr content) {
        List<String> targets =
                content.getImports().stream().map(ImportDescr::getTarget).toList();
        return new RuleFile(source, content, new Imports(targets));
    }

    private static void checkText(RuleSource source, Problems problems) {
        String text = source.text();
        if (text.length() > MOST_CHARACTERS) {
            problems.add(source.file(), "at most %d characters".formatted(MOST_CHARACTERS), text.length() + "");
        }
        int backslash = text.indexOf('\\');
        if (backslash >= 0) {
            // Java reads an escaped character before anything else, even inside a comment.
            long line = text.substring(0, backslash).lines().count();
            problems.add(source.file() + ":" + line, "no backslash anywhere, comments included", "a backslash");
        }
    }

    String at(int line) {
        return source.file() + ":" + line;
    }

    String at(RuleDescr rule, int line) {
        return "%s (rule \"%s\")".formatted(at(line > 0 ? line : rule.getLine()), rule.getName());
    }
}
