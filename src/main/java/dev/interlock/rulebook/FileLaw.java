package dev.interlock.rulebook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** What holds for a rule file as a whole. */
final class FileLaw {

    /**
     * One package for all files: rules of a second package are added to a network that stands already, and
     * an accumulate that is there then no longer hears of new facts (apache/incubator-kie issue 7109).
     */
    private static final String PACKAGE = "rules";

    private static final Pattern NESTED = Pattern.compile("\\bfrom\\s+(accumulate|collect)\\b");
    private static final String ONLY_RULES = "only a package, imports and rules";

    private final RuleFile file;
    private final PackageDescr content;
    private final Problems problems;

    FileLaw(RuleFile file, Problems problems) {
        this.file = file;
        this.content = file.content();
        this.problems = problems;
    }

    void check() {
        checkHeader();
        if (!PACKAGE.equals(content.getName())) {
            problems.add(file.at(1), "package " + PACKAGE, "package " + content.getName());
        }
        checkImports();
        checkOnlyRules();
        Matcher nested = NESTED.matcher(file.source().text());
        if (nested.find()) {
            int line = (int)
                    file.source().text().substring(0, nested.end()).lines().count();
            problems.add(file.at(line), "accumulate( pattern; function; constraint )", nested.group());
        }
    }

    private void checkHeader() {
        String text = file.source().text().stripLeading();
        int end = text.indexOf("*/");
        String comment = text.startsWith("/*") && end > 0 ? text.substring(0, end) : "";
        if (comment.isEmpty()) {
            problems.add(file.at(1), "a comment that says who tells whom what", "no comment");
            return;
        }
        for (String part : List.of("Needs:", "Says:")) {
            if (!comment.contains(part)) {
                problems.add(file.at(1), "a header comment with a line '" + part + "'", "none");
            }
        }
    }

    private void checkImports() {
        String before = "";
        for (ImportDescr statement : content.getImports()) {
            String target = statement.getTarget();
            if (!Imports.LAWFUL.matcher(target).matches()) {
                problems.add(
                        file.at(statement.getLine()),
                        "a class of dev.interlock.fact, policy, arithmetic, signal or intervention",
                        "import " + target);
            } else if (target.compareTo(before) <= 0) {
                problems.add(
                        file.at(statement.getLine()),
                        "imports in alphabetical order, each once",
                        "import " + target + " after " + before);
            }
            before = target;
        }
        content.getFunctionImports()
                .forEach(statement -> problems.add(
                        file.at(statement.getLine()), "no static import", "import static " + statement.getTarget()));
        content.getAccumulateImports()
                .forEach(statement -> problems.add(
                        file.at(statement.getLine()), "no accumulate function of one's own", statement.getTarget()));
    }

    private void checkOnlyRules() {
        content.getGlobals().forEach(found -> refuse(found.getLine(), "global " + found.getIdentifier()));
        content.getFunctions().forEach(found -> refuse(found.getLine(), "function " + found.getName()));
        content.getClassAndEnumDeclarationDescrs()
                .forEach(found -> refuse(found.getLine(), "declare " + found.getTypeName()));
        content.getEntryPointDeclarations().forEach(found -> refuse(found.getLine(), "declare entry-point"));
        content.getWindowDeclarations().forEach(found -> refuse(found.getLine(), "declare window " + found.getName()));
        content.getAttributes().forEach(found -> refuse(found.getLine(), "the attribute " + found.getName()));
        if (content.getUnit() != null) {
            refuse(1, "unit " + content.getUnit().getTarget());
        }
    }

    private void refuse(int line, String found) {
        problems.add(file.at(Math.max(line, 1)), ONLY_RULES, found);
    }
}
