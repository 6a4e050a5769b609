package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Arrows between rooms point down; and every rule that says so has a class in {@code wrong} on which it bites. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.interlock");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("dev.interlock.wrong");

    /** For each rule, the classes that break it, and no others. */
    private static final Map<String, List<String>> BREAKERS = Map.ofEntries(
            Map.entry("every class has a room", List.of("helper.WithoutRoom")),
            Map.entry(
                    "a room knows only rooms below it",
                    List.of("fact.KnowsPolicy", "journal.KnowsMain", "trace.KnowsHttp")),
            Map.entry("rooms have no cycles", List.of("fact.KnowsPolicy", "policy.KnowsFact")),
            Map.entry("bottom rooms know no framework", List.of("intervention.KnowsYaml", "trace.KnowsHttp")),
            Map.entry("only arithmetic knows special functions", List.of("policy.KnowsGamma")),
            Map.entry(
                    "only facts policies signals and interventions carry jackson annotations",
                    List.of("trace.CarriesJackson")),
            Map.entry("only arithmetic knows graphs", List.of("signal.KnowsGraphs")),
            Map.entry("only engine and rulebook know drools", List.of("brand.KnowsDrools")),
            Map.entry("rulebook knows only the parser of drools", List.of("rulebook.KnowsDrools")),
            Map.entry(
                    "only journal and above know quarkus or the database",
                    List.of("engine.KnowsDatabase", "rulebook.KnowsQuarkus")),
            Map.entry("doors do not touch the engine", List.of("console.KnowsEngine", "http.KnowsEngine")),
            Map.entry(
                    "arithmetic asks no clock and no chance",
                    List.of(
                            "arithmetic.AsksClock",
                            "arithmetic.AsksMillis",
                            "arithmetic.RollsDice",
                            "arithmetic.RollsMathDice")),
            Map.entry("arithmetic does no input or output", List.of("arithmetic.ReadsFile")),
            Map.entry("arithmetic keeps no state", List.of("arithmetic.KeepsState")));

    private static final Pattern ORIGIN = Pattern.compile("<dev\\.interlock\\.wrong\\.(\\w+\\.\\w+)");

    @TestFactory
    Stream<DynamicTest> our_rooms_keep() {
        return eachRule((name, rule) -> rule.apply(new Arrows("dev.interlock")).check(OURS));
    }

    @TestFactory
    Stream<DynamicTest> its_breakers_are_found_by() {
        return eachRule((name, rule) -> assertThat(
                        breakers(rule.apply(new Arrows("dev.interlock.wrong")).evaluate(WRONG)))
                .containsExactlyElementsOf(BREAKERS.get(name)));
    }

    private static Stream<DynamicTest> eachRule(BiConsumer<String, Function<Arrows, ArchRule>> check) {
        return Arrows.RULES.entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> check.accept(rule.getKey(), rule.getValue())));
    }

    /** The classes at which the lines of a report start to complain. */
    private static Set<String> breakers(EvaluationResult result) {
        return result.getFailureReport().getDetails().stream()
                .flatMap(String::lines)
                .map(ORIGIN::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
