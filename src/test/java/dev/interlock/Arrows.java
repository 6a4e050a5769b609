package dev.interlock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The arrows between the rooms, for the rooms below one base package. */
record Arrows(String base) {

    /** Every room, lowest first: a room may know those before it. */
    static final List<String> ROOMS = List.of(
            "fact",
            "policy",
            "arithmetic",
            "signal",
            "intervention",
            "trace",
            "analysis",
            "rulebook",
            "settlement",
            "engine",
            "approval",
            "database",
            "journal",
            "brand",
            "rehearsal",
            "publishing",
            "reconciling",
            "dispatch",
            "reporting",
            "client",
            "importing",
            "sample",
            "http",
            "console");

    private static final List<String> BOTTOM = ROOMS.subList(0, ROOMS.indexOf("rulebook"));
    private static final List<String> PLAIN_JAVA = ROOMS.subList(0, ROOMS.indexOf("database"));
    /** Pure functions that a library computes better than we would. */
    private static final String SPECIAL_FUNCTIONS = "org.apache.commons.numbers.gamma..";

    private static final List<String> CARRYING_JACKSON = List.of("fact", "policy", "signal", "intervention");

    /** Every rule by its sentence. */
    static final Map<String, Function<Arrows, ArchRule>> RULES = Map.ofEntries(
            Map.entry("every class has a room", Arrows::everyClassHasARoom),
            Map.entry("a room knows only rooms below it", Arrows::aRoomKnowsOnlyRoomsBelowIt),
            Map.entry("rooms have no cycles", Arrows::roomsHaveNoCycles),
            Map.entry("bottom rooms know no framework", Arrows::bottomRoomsKnowNoFramework),
            Map.entry("only arithmetic knows special functions", Arrows::onlyArithmeticKnowsSpecialFunctions),
            Map.entry(
                    "only facts policies signals and interventions carry jackson annotations",
                    Arrows::onlyFactsPoliciesSignalsAndInterventionsCarryJacksonAnnotations),
            Map.entry("only arithmetic knows graphs", Arrows::onlyArithmeticKnowsGraphs),
            Map.entry("only engine and rulebook know drools", Arrows::onlyEngineAndRulebookKnowDrools),
            Map.entry("rulebook knows only the parser of drools", Arrows::rulebookKnowsOnlyTheParserOfDrools),
            Map.entry(
                    "only journal and above know quarkus or the database",
                    Arrows::onlyJournalAndAboveKnowQuarkusOrTheDatabase),
            Map.entry("doors do not touch the engine", Arrows::doorsDoNotTouchTheEngine),
            Map.entry("arithmetic asks no clock and no chance", Arrows::arithmeticAsksNoClockAndNoChance),
            Map.entry("arithmetic does no input or output", Arrows::arithmeticDoesNoInputOrOutput),
            Map.entry("arithmetic keeps no state", Arrows::arithmeticKeepsNoState));

    ArchRule everyClassHasARoom() {
        return classes()
                .that(resideInAPackage(base + "..").and(DescribedPredicate.not(resideInAPackage(base))))
                .should()
                .resideInAnyPackage(packages(ROOMS))
                .allowEmptyShould(true);
    }

    ArchRule aRoomKnowsOnlyRoomsBelowIt() {
        return classes()
                .that()
                .resideInAnyPackage(packages(ROOMS))
                .should(knowOnlyRoomsBelow())
                .allowEmptyShould(true);
    }

    ArchRule roomsHaveNoCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule bottomRoomsKnowNoFramework() {
        return classes()
                .that()
                .resideInAnyPackage(packages(BOTTOM))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.jgrapht..")
                        .or(resideInAnyPackage(packages(BOTTOM)))
                        .or(resideInAPackage("com.fasterxml.jackson.annotation.."))
                        .or(resideInAPackage(SPECIAL_FUNCTIONS)))
                .allowEmptyShould(true);
    }

    ArchRule onlyArithmeticKnowsSpecialFunctions() {
        return noClasses()
                .that(resideInAPackage(base + "..")
                        .and(DescribedPredicate.not(resideInAPackage(base + ".arithmetic.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SPECIAL_FUNCTIONS)
                .allowEmptyShould(true);
    }

    ArchRule onlyFactsPoliciesSignalsAndInterventionsCarryJacksonAnnotations() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(without(BOTTOM, CARRYING_JACKSON)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .allowEmptyShould(true);
    }

    ArchRule onlyArithmeticKnowsGraphs() {
        return noClasses()
                .that(resideInAPackage(base + "..")
                        .and(DescribedPredicate.not(resideInAPackage(base + ".arithmetic.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jgrapht..", "org.jheaps..")
                .allowEmptyShould(true);
    }

    ArchRule onlyEngineAndRulebookKnowDrools() {
        return noClasses()
                .that(resideInAPackage(base + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(packages(List.of("engine", "rulebook"))))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .allowEmptyShould(true);
    }

    ArchRule rulebookKnowsOnlyTheParserOfDrools() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".rulebook..")
                .should(dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie..")
                        .and(DescribedPredicate.not(resideInAPackage("org.drools.drl..")))))
                .allowEmptyShould(true);
    }

    ArchRule onlyJournalAndAboveKnowQuarkusOrTheDatabase() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(PLAIN_JAVA))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "org.eclipse.microprofile..",
                        "org.flywaydb..",
                        "org.hibernate..",
                        "org.postgresql..")
                .allowEmptyShould(true);
    }

    ArchRule doorsDoNotTouchTheEngine() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(List.of("http", "console")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + ".engine..")
                .allowEmptyShould(true);
    }

    ArchRule arithmeticAsksNoClockAndNoChance() {
        DescribedPredicate<JavaClass> chance = type(Random.class)
                .or(type(SplittableRandom.class))
                .or(type(UUID.class))
                .or(type(Clock.class))
                .or(resideInAnyPackage("java.util.random..", "java.security.."))
                .or(assignableTo(RandomGenerator.class));
        return noClasses()
                .that()
                .resideInAPackage(base + ".arithmetic..")
                .should(dependOnClassesThat(chance).or(callMethodWhere(asksClockOrChance())))
                .allowEmptyShould(true);
    }

    ArchRule arithmeticDoesNoInputOrOutput() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".arithmetic..")
                .should(dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                        .or(type(Process.class))
                        .or(type(ProcessBuilder.class))
                        .or(type(Runtime.class))
                        .or(type(Thread.class))))
                .allowEmptyShould(true);
    }

    ArchRule arithmeticKeepsNoState() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAPackage(base + ".arithmetic.."))
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaMethodCall> asksClockOrChance() {
        return DescribedPredicate.describe("the clock, the environment or chance is asked", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            return owner.equals("java.lang.System") && !method.equals("arraycopy")
                    || owner.startsWith("java.time.") && method.equals("now")
                    || owner.endsWith("Math") && method.equals("random");
        });
    }

    private ArchCondition<JavaClass> knowOnlyRoomsBelow() {
        return new ArchCondition<>("know only rooms below") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                int height = room(origin).orElseThrow();
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean climbs =
                            room(target).filter(other -> other > height).isPresent();
                    if (climbs || target.getPackageName().equals(base)) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private Optional<Integer> room(JavaClass type) {
        return Stream.iterate(0, index -> index < ROOMS.size(), index -> index + 1)
                .filter(index -> (type.getPackageName() + ".").startsWith(base + "." + ROOMS.get(index) + "."))
                .findFirst();
    }

    private String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> base + "." + room + "..").toArray(String[]::new);
    }

    private static List<String> without(List<String> rooms, List<String> others) {
        return rooms.stream().filter(room -> !others.contains(room)).toList();
    }
}
