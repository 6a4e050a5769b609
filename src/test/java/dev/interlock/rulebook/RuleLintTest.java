package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleLintTest {

    private static final String LAWFUL =
            """
            /*
             * Logistics -> Marketing.
             *
             * Needs: Campaign.
             * Says:  GeoRisk.
             */
            package rules

            import dev.interlock.arithmetic.Wilson
            import dev.interlock.fact.AsOf
            import dev.interlock.fact.Campaign
            import dev.interlock.fact.Mechanism
            import dev.interlock.policy.FailureLine
            import dev.interlock.signal.GeoRisk

            // All warehouses count together.
            rule "A campaign is told when its zone fails"
                @rule_id( LM-01 )
            when
                Campaign( active(), $sku : campaignId, count * 10000L > 0, allows == Mechanism.EXCLUDE )
                FailureLine( code == $sku, Wilson.clears( $sku, enterBp ) )
                accumulate( Campaign( campaignId == $sku, $spend : dailyBudgetPaise );
                            $sum : sum( $spend ), $many : count( 1 );
                            $sum > 0 )
            then
                // Concludes, does not steer.
                insertLogical( new GeoRisk( $sku, $sum.longValue(), Wilson.lower( $sku, Wilson.z( $many ) ).basisPoints(),
                        "text", 0, true, Mechanism.EXCLUDE, new Wilson( $sku ).plus( $sum ) ) );
            end
            """;

    @Test
    void a_lawful_rule_has_nothing_against_it() {
        assertThat(violations(LAWFUL)).isEmpty();
    }

    @Test
    void a_rule_is_known_by_id_and_sentence() {
        var lint = new RuleLint(new Problems());

        lint.check(sources(LAWFUL));

        assertThat(lint.rules())
                .containsExactly(new RuleInfo("LM-01", "A campaign is told when its zone fails", "file0.drl"));
    }

    @Test
    void a_violation_names_file_line_and_rule() {
        assertThat(violations(LAWFUL.replace("@rule_id( LM-01 )", "@rule_id( LM-01 ) salience 10")))
                .containsExactly("file0.drl:17 (rule \"A campaign is told when its zone fails\"):"
                        + " expected no attribute; found salience");
    }

    @TestFactory
    Stream<DynamicTest> a_file_holds_only_a_header_imports_and_rules() {
        return Stream.of(
                bites("no header", LAWFUL.substring(LAWFUL.indexOf("package")), "a comment that says who tells whom"),
                bites("header without Needs", replace("Needs:", "Wants:"), "'Needs:'"),
                bites("header without Says", replace("Says:", "Tells:"), "'Says:'"),
                bites("another package", replace("package rules", "package rules.more"), "package rules"),
                bites(
                        "a wildcard import",
                        replace("dev.interlock.fact.AsOf", "dev.interlock.fact.*"),
                        "import dev.interlock.fact.*"),
                bites(
                        "an import from elsewhere",
                        replace("dev.interlock.arithmetic.Wilson", "java.lang.Runtime"),
                        "import java.lang.Runtime"),
                bites(
                        "an import from another room",
                        replace("dev.interlock.arithmetic.Wilson", "dev.interlock.engine.Engine"),
                        "import dev.interlock.engine.Engine"),
                bites("imports out of order", replace("fact.AsOf", "fact.Shipment"), "alphabetical order"),
                bites(
                        "a static import",
                        replace("import dev.interlock.fact.AsOf", "import static java.lang.Math.max"),
                        "no static import"),
                bites("a global", replace("// All", "global java.util.List list\n// All"), "global list"),
                bites("a function", replace("// All", "function int f() { return 1; }\n// All"), "function f"),
                bites("a declared type", replace("// All", "declare Foo name : String end\n// All"), "declare Foo"),
                bites("a query", replace("// All", "query ask() Campaign() end\n// All"), "found a query"),
                bites("a dialect for all", replace("// All", "dialect \"mvel\"\n// All"), "the attribute dialect"),
                bites(
                        "an escape, even in a comment",
                        replace("// All", "// \\u000a System.exit(0);\n// All"),
                        "no backslash"),
                bites("a syntax error", replace("when", "wenn"), "rules that can be parsed"));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_is_a_sentence_that_does_not_steer() {
        return Stream.of(
                bites("no id", replace("@rule_id( LM-01 )", ""), "an id like @rule_id( LM-01 )"),
                bites("an id of another form", replace("LM-01", "LM-1x"), "an id like @rule_id( LM-01 )"),
                bites(
                        "another annotation",
                        replace("@rule_id( LM-01 )", "@rule_id( LM-01 ) @Propagation( LEFT )"),
                        "no annotation but @rule_id"),
                bites(
                        "a threshold in the name",
                        replace("its zone fails", "failures exceed 25 percent"),
                        "a sentence without digits"),
                bites(
                        "a name that is no sentence",
                        replace("A campaign is told when its zone fails", "campaigns"),
                        "a sentence without digits"),
                bites(
                        "agenda group",
                        replace("@rule_id( LM-01 )", "@rule_id( LM-01 ) agenda-group \"a\""),
                        "found agenda-group"),
                bites("no-loop", replace("@rule_id( LM-01 )", "@rule_id( LM-01 ) no-loop"), "found no-loop"),
                bites(
                        "lock-on-active",
                        replace("@rule_id( LM-01 )", "@rule_id( LM-01 ) lock-on-active"),
                        "found lock-on-active"),
                bites(
                        "a parent",
                        replace("zone fails\"", "zone fails\" extends \"Other rule here\""),
                        "extends Other rule here"),
                bites(
                        "six conditions",
                        replace("    FailureLine(", "    Campaign()\n Campaign()\n Campaign()\n FailureLine("),
                        "from one to 5 conditions; found 6"),
                bites(
                        "the clock joined",
                        replace("    FailureLine(", "    AsOf()\n    FailureLine("),
                        "AsOf joined with open signals"));
    }

    @TestFactory
    Stream<DynamicTest> a_condition_asks_only_for_facts() {
        return Stream.of(
                asks("eval", "eval( true )", "found eval"),
                asks("forall", "forall( Campaign() FailureLine() )", "found forall"),
                asks("from elsewhere", "Campaign() from $sku.others()", "from $bucket.first( … )"),
                asks("collect", "Campaign() from collect( Campaign() )", "from collect"),
                asks(
                        "nested accumulate",
                        "Campaign( $a1 : count ) from accumulate( Campaign( $b1 : count ), sum( $b1 ) )",
                        "from accumulate"),
                asks(
                        "accumulate with code",
                        "accumulate( Campaign( $b1 : count ), init( int x = 0; ) action( x++; ) result( x ) )",
                        "code|can be parsed|functions"),
                asks(
                        "another function",
                        "accumulate( Campaign( $b1 : count ); $a1 : average( $b1 ) )",
                        "found average"),
                asks("an entry point", "Campaign() from entry-point \"x\"", "facts of the session"),
                asks("a window", "Campaign() over window:length( 3 )", "a plain pattern"),
                asks("a query", "?ask( $sku; )", "a query"),
                asks("a type not imported", "Shipment()", "a type that the file imports; found Shipment"),
                asks("a type written out", "java.util.List()", "a type that the file imports; found java.util.List"),
                asks("arithmetic as a fact", "Wilson()", "a fact, policy, signal or intervention"),
                asks("a threshold", "Campaign( count > 25 )", "no number but 0, 1 and 10000; found 25"),
                asks("a fraction", "Campaign( count > 0.25 )", "no number but 0, 1 and 10000; found 0.25"),
                asks("a division", "Campaign( count / total > 0 )", "without division"),
                asks("a static call elsewhere", "Campaign( System.getenv() != null )", "found System"),
                asks(
                        "a static call of a fact",
                        "Campaign( Mechanism.valueOf( $sku ) != null )",
                        "static calls of dev.interlock.arithmetic only"),
                asks(
                        "a static call in a join key",
                        "Campaign( count == Wilson.lower( $sku ) )",
                        "no static call in a join key"),
                asks(
                        "a package written out",
                        "Campaign( java.lang.System.getenv() != null )",
                        "a package written out before System"),
                asks("a way out", "Campaign( getClass() != null )", "found getClass"),
                asks(
                        "a class literal",
                        "Campaign( kind == Campaign.class )",
                        "found class|a constant or a static call"),
                asks("a new object", "Campaign( other == new Object() )", "found new"),
                asks("a cast", "Campaign( this#Other.count > 0 )", "found #"),
                asks("a name of one letter", "Campaign( z > 0 )", "names of two letters or more"));
    }

    @Test
    void a_bucket_may_be_asked_for_its_first_row() {
        assertThat(violations(LAWFUL.replace(
                        "    FailureLine(", "    Campaign() from $bucket.first( $sku )\n    FailureLine(")))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> then_only_concludes() {
        return Stream.of(
                then("nothing", "", "exactly one insertLogical"),
                then("printing", "System.out.println( $sku );", "exactly one insertLogical"),
                then("insert", "insert( new GeoRisk( $sku ) );", "found insert"),
                then("update", "update( $sku );", "found update"),
                then("modify", "modify( $sku ) { active() }", "found modify"),
                then("delete", "delete( $sku );", "found delete"),
                then(
                        "two conclusions",
                        "insertLogical( new GeoRisk( $sku ) ); insertLogical( new GeoRisk( $sku ) );",
                        "found insertLogical"),
                then(
                        "a fact",
                        "insertLogical( new Campaign( $sku ) );",
                        "a type of dev.interlock.signal|an imported type"),
                then("a known object", "insertLogical( $sku );", "exactly one insertLogical"),
                then("an anonymous class", "insertLogical( new GeoRisk( $sku ) { } );", "found {"),
                then(
                        "an accessor with arguments",
                        "insertLogical( new GeoRisk( $sku.exec( 1 ) ) );",
                        "an accessor without arguments"),
                then("a way out", "insertLogical( new GeoRisk( $sku.getClass() ) );", "found getClass"),
                then("a static call elsewhere", "insertLogical( new GeoRisk( System.nanoTime() ) );", "found System"),
                then(
                        "a static call of a fact",
                        "insertLogical( new GeoRisk( Mechanism.valueOf( $sku ) ) );",
                        "static call of dev.interlock.arithmetic"),
                then("a lambda", "insertLogical( new GeoRisk( () -> $sku ) );", "found ("),
                then("a sum", "insertLogical( new GeoRisk( $sku + $sum ) );", "found +"),
                then(
                        "another object",
                        "insertLogical( new GeoRisk( new Campaign( $sku ) ) );",
                        "an imported type of dev.interlock.arithmetic"),
                then("a cast", "insertLogical( new GeoRisk( (int) $sku ) );", "found ("),
                then("a threshold", "insertLogical( new GeoRisk( 25 ) );", "no number but 0, 1 and 10000"),
                then("a variable of the engine", "insertLogical( new GeoRisk( drools ) );", "found drools"),
                then(
                        "a comment that hides code",
                        "insertLogical( new GeoRisk( /* $sku */ ) ); /* */ delete( $sku );",
                        "found delete"),
                then("no semicolon", "insertLogical( new GeoRisk( $sku ) )", "exactly one insertLogical"));
    }

    @Test
    void two_rules_cannot_share_an_id_or_a_sentence() {
        assertThat(violations(LAWFUL, LAWFUL))
                .anyMatch(message -> message.contains("an id that no other rule has; found LM-01"))
                .anyMatch(message -> message.contains("a sentence that no other rule has"));
    }

    @Test
    void a_name_means_the_same_class_in_every_file() {
        assertThat(violations(
                        derivation("aa", "LM-01", "Campaign", "dev.interlock.fact.Campaign", "First"),
                        derivation("bb", "LM-02", "Campaign", "dev.interlock.signal.Campaign", "Second")))
                .anyMatch(message -> message.contains("one class for the name Campaign in all files"));
    }

    @Test
    void derivations_over_several_files_go_in_no_circle() {
        assertThat(violations(
                        derivation("aa", "LM-01", "Campaign", "dev.interlock.fact.Campaign", "First"),
                        derivation("bb", "LM-02", "First", "dev.interlock.signal.First", "Second"),
                        derivation("cc", "LM-03", "Second", "dev.interlock.signal.Second", "Third")))
                .isEmpty();
        assertThat(violations(
                        derivation("aa", "LM-01", "Third", "dev.interlock.signal.Third", "First"),
                        derivation("bb", "LM-02", "First", "dev.interlock.signal.First", "Second"),
                        derivation("cc", "LM-03", "Second", "dev.interlock.signal.Second", "Third")))
                .singleElement()
                .asString()
                .contains("derivations without a circle; found First from Third from Second from First");
    }

    @Test
    void a_circle_through_a_common_interface_is_a_circle() {
        assertThat(violations(derivation("aa", "LM-01", "Signal", "dev.interlock.signal.Signal", "GeoRisk")))
                .singleElement()
                .asString()
                .contains("derivations without a circle");
    }

    private static String derivation(String name, String id, String asked, String qualified, String concluded) {
        String imports = Stream.of(qualified, "dev.interlock.signal." + concluded)
                .sorted()
                .distinct()
                .map(type -> "import " + type + "\n")
                .collect(Collectors.joining());
        return """
                /*
                 * Needs: one.
                 * Says: another.
                 */
                package rules

                %s
                rule "Something follows from %s somehow"
                    @rule_id( %s )
                when
                    %s( $one : code )
                then
                    insertLogical( new %s( $one ) );
                end
                """
                .formatted(imports, name, id, asked, concluded);
    }

    private static DynamicTest asks(String name, String condition, String expected) {
        return bites(name, replace("    FailureLine(", "    " + condition + "\n    FailureLine("), expected);
    }

    private static DynamicTest then(String name, String consequence, String expected) {
        int from = LAWFUL.indexOf("    // Concludes");
        int to = LAWFUL.lastIndexOf("end");
        return bites(name, LAWFUL.substring(0, from) + consequence + "\n" + LAWFUL.substring(to), expected);
    }

    /** @param expected one of the texts that tell the violation, separated by | */
    private static DynamicTest bites(String name, String text, String expected) {
        return DynamicTest.dynamicTest(name, () -> assertThat(violations(text))
                .anyMatch(message -> Arrays.stream(expected.split("\\|")).anyMatch(message::contains)));
    }

    private static String replace(String lawful, String unlawful) {
        assertThat(LAWFUL).contains(lawful);
        return LAWFUL.replace(lawful, unlawful);
    }

    private static List<String> violations(String... texts) {
        var problems = new Problems();
        new RuleLint(problems).check(sources(texts));
        try {
            problems.throwIfAny();
            return List.of();
        } catch (RulebookProblems found) {
            return found.problems().stream()
                    .map(RulebookProblems.Problem::message)
                    .toList();
        }
    }

    private static List<RuleSource> sources(String... texts) {
        return Stream.iterate(0, index -> index < texts.length, index -> index + 1)
                .map(index -> new RuleSource("file" + index + ".drl", texts[index]))
                .toList();
    }
}
