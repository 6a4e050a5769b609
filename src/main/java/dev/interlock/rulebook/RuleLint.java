package dev.interlock.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.RuleDescr;

/** Holds rule files to the law of rules: they conclude, they do not steer. */
final class RuleLint {

    private final Problems problems;
    private final List<RuleInfo> rules = new ArrayList<>();
    private final List<Derivation> derivations = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> sources = new TreeMap<>();
    private final Map<String, String> imported = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> sentences = new HashMap<>();
    private final TreeSet<String> classes = new TreeSet<>();

    RuleLint(Problems problems) {
        this.problems = problems;
    }

    void check(List<RuleSource> sources) {
        for (RuleSource source : sources) {
            RuleFile.parse(source, problems).ifPresent(this::check);
        }
        var graph = new DerivationGraph(derivations);
        graph.check(problems);
        this.sources.putAll(graph.sources());
    }

    /** For each concluded type the types of the facts it rests on. */
    SortedMap<String, SortedSet<String>> sources() {
        return sources;
    }

    /** The rules found, in the order of files and lines. */
    List<RuleInfo> rules() {
        return rules;
    }

    /** Qualified names of all classes the rules import. */
    TreeSet<String> classes() {
        return classes;
    }

    private void check(RuleFile file) {
        new FileLaw(file, problems).check();
        classes.addAll(file.imports().all());
        file.imports().all().forEach(name -> oneMeaning(name, file.at(1)));
        for (RuleDescr rule : file.content().getRules()) {
            var law = new RuleLaw(file, rule, problems);
            derivations.add(law.check());
            String id = law.id();
            String where = file.at(rule, rule.getLine());
            if (!id.isEmpty()) {
                seenOnce(ids, id, where, "an id that no other rule has");
            }
            seenOnce(sentences, rule.getName(), where, "a sentence that no other rule has");
            rules.add(new RuleInfo(id, rule.getName(), file.source().file()));
        }
    }

    /** The files share one package, and so their imports. */
    private void oneMeaning(String qualified, String where) {
        String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        String before = imported.putIfAbsent(simple, qualified);
        if (before != null && !before.equals(qualified)) {
            problems.add(where, "one class for the name " + simple + " in all files", qualified + " beside " + before);
        }
    }

    private void seenOnce(Map<String, String> seen, String what, String where, String expected) {
        Optional.ofNullable(seen.putIfAbsent(what, where))
                .ifPresent(before -> problems.add(where, expected, what + ", as in " + before));
    }
}
