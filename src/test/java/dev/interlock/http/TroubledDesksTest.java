package dev.interlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.interlock.brand.Answer;
import dev.interlock.brand.Brands;
import dev.interlock.brand.Mandate;
import dev.interlock.database.TestDatabase;
import dev.interlock.journal.Sha256;
import dev.interlock.rulebook.RuleSource;
import dev.interlock.rulebook.Rulebook;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What an integrator hears when a desk cannot take facts, through no fault of theirs. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class TroubledDesksTest {

    private static final String CONTRADICTS =
            """
            /*
             * Contradicts the others.
             *
             * Needs: CourierCapacity, LaneLine.
             * Says:  LaneCapacity.
             */
            package rules

            import dev.interlock.fact.CourierCapacity
            import dev.interlock.signal.LaneCapacity
            import dev.interlock.signal.LaneLine

            rule "A lane from the poisoned centre is worth a word, however full"
                @rule_id( XX-01 )
            when
                $capacity : CourierCapacity( fulfilmentCentre == "POISON", $courier : courier )
                LaneLine( courier == $courier, $line : line )
            then
                insertLogical( new LaneCapacity( $capacity, $line, LaneCapacity.Verdict.NOTICE ) );
            end
            """;

    @Inject
    Brands brands;

    @Inject
    DataSource database;

    @Test
    void a_brand_of_another_process_is_refused_for_now() throws SQLException {
        String brand = "b" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection anotherProcess = owning(brand)) {
            assertThat(anotherProcess.isValid(1)).isTrue();
            Door.admin()
                    .body(Map.of("name", brand, "timeZone", "Asia/Kolkata", "clock", "POSTED"))
                    .post("/api/v1/brands")
                    .then()
                    .statusCode(201)
                    .body("ownedHere", equalTo(false));

            Door.as(brand, "INTEGRATOR")
                    .body(Facts.batch(Facts.window("800001", 120, 48)))
                    .post("/api/v1/brands/" + brand + "/facts")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", containsString("not-owner"))
                    .body("detail", containsString(brand));
            Door.as(brand, "ANALYST")
                    .get("/api/v1/brands/" + brand + "/signals")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void facts_on_which_a_rule_fails_are_refused_with_the_rules_name() {
        String brand = Door.brand();
        Rulebook active = brands.activeRulebook();
        var rules = new ArrayList<>(active.rules());
        rules.add(new RuleSource("poison.drl", CONTRADICTS));
        assertThat(brands.desk(brand)
                        .activate(Rulebook.of(rules, active.workbooks()), Mandate.deployed("a test"))
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(Answer.Decided.class);

        Door.as(brand, "INTEGRATOR")
                .body(Facts.batch(lane("POISON")))
                .post("/api/v1/brands/" + brand + "/facts")
                .then()
                .statusCode(422)
                .body("type", containsString("rule-failed"))
                .body("detail", matchesPattern("The rule (XX-01|LW-\\d\\d) failed on these facts.*"));
        Door.as(brand, "INTEGRATOR")
                .body(Facts.batch(lane("Pune")))
                .post("/api/v1/brands/" + brand + "/facts")
                .then()
                .statusCode(200);
    }

    private static String lane(String centre) {
        return """
                {"type": "CourierCapacity", "courier": "Delhivery", "fulfilmentCentre": "%s", "destinationCluster": "North",\
                 "validDate": "2026-11-20", "dailyCapacity": 100, "booked": 120,\
                 "observedAt": "2026-11-16T05:30:00+05:30"}"""
                .formatted(centre);
    }

    /** A connection that holds what elects the owner of {@code brand}. */
    private Connection owning(String brand) throws SQLException {
        Connection connection = database.getConnection();
        byte[] hash = Sha256.of(("interlock brand " + brand).getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, ByteBuffer.wrap(hash).getLong());
            lock.execute();
        }
        return connection;
    }
}
