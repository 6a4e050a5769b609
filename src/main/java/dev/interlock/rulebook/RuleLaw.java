package dev.interlock.rulebook;

import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What holds for a single rule. */
final class RuleLaw {

    static final int MOST_CONDITIONS = 5;

    private static final Pattern ID = Pattern.compile("[A-Z]{2}-[0-9]{2}");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^0-9]*");
    private static final int FEWEST_WORDS = 3;

    private final RuleFile file;
    private final RuleDescr rule;
    private final Problems problems;

    RuleLaw(RuleFile file, RuleDescr rule, Problems problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    /** Checks the rule and says what it derives from what. */
    Derivation check() {
        checkName();
        checkPlain();
        var conditions = new ConditionLaw(file, rule, problems);
        int count = rule.getLhs().getDescrs().size();
        if (count == 0 || count > MOST_CONDITIONS) {
            refuse("from one to %d conditions".formatted(MOST_CONDITIONS), String.valueOf(count));
        }
        for (BaseDescr condition : rule.getLhs().getDescrs()) {
            conditions.check(condition);
        }
        checkClock(conditions);
        String then = String.valueOf(rule.getConsequence());
        String where = file.at(rule, rule.getConsequenceLine());
        String concluded = new ConclusionLaw(where, file.imports(), problems).check(then);
        return new Derivation(file.at(rule, rule.getLine()), new TreeSet<>(conditions.types()), concluded);
    }

    /** The rule's stable id; empty when it has none, which is then among the problems. */
    String id() {
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String value = String.valueOf(annotation.getSingleValue());
            if (annotation.getName().equals("rule_id") && ID.matcher(value).matches()) {
                return value;
            }
        }
        refuse("an id like @rule_id( LM-01 )", "none");
        return "";
    }

    private void checkName() {
        String name = rule.getName();
        if (!SENTENCE.matcher(name).matches() || name.strip().split("\\s+").length < FEWEST_WORDS) {
            refuse("a sentence without digits as the rule's name", '"' + name + '"');
        }
    }

    private void checkPlain() {
        rule.getAttributes().keySet().forEach(attribute -> refuse("no attribute", attribute));
        rule.getAnnotations().stream()
                .map(AnnotationDescr::getName)
                .filter(name -> !name.equals("rule_id"))
                .forEach(name -> refuse("no annotation but @rule_id", "@" + name));
        rule.getNamedConsequences().keySet().forEach(name -> refuse("one then", "then[" + name + "]"));
        if (rule.isQuery()) {
            refuse("a rule", "a query");
        }
        if (rule.hasParent()) {
            refuse("a rule of its own", "extends " + rule.getParentName());
        }
        if (rule.getUnit() != null) {
            refuse(
                    "a rule without unit",
                    "unit " + Objects.toString(rule.getUnit().getTarget()));
        }
    }

    private void checkClock(ConditionLaw conditions) {
        var others = new TreeSet<>(conditions.types());
        if (others.remove(ConditionLaw.CLOCK)) {
            others.removeAll(ConditionLaw.MAY_JOIN_CLOCK);
            others.forEach(other ->
                    refuse("AsOf joined with open signals, interventions, executions and sources only", other));
        }
    }

    private void refuse(String expected, String found) {
        problems.add(file.at(rule, rule.getLine()), expected, found);
    }
}
