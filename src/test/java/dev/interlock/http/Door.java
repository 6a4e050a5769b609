package dev.interlock.http;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ways through the door, for tests. */
final class Door {

    private Door() {}

    /** A request of the first admin. */
    static RequestSpecification admin() {
        try {
            return bearing(
                    Files.readString(Path.of("target/test-data/admin-token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Workbooks are sent as they are. */
    static RestAssuredConfig asBytes() {
        return RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().encodeContentTypeAs(WorkbookFiles.XLSX, ContentType.BINARY));
    }

    /** A request with a token. */
    static RequestSpecification bearing(String secret) {
        return given().auth().oauth2(secret).contentType(ContentType.JSON);
    }

    /** A request with a new token for {@code brand}, or for all brands, with one role. */
    static RequestSpecification as(@Nullable String brand, String role) {
        return bearing(token(brand, role));
    }

    /** A new token for {@code brand}, or for all brands, with one role. */
    static String token(@Nullable String brand, String role) {
        return token(brand, "a test's " + role, role);
    }

    /** A request of the person {@code name} with a new token for {@code brand}, with one role. */
    static RequestSpecification of(String brand, String name, String role) {
        return bearing(token(brand, name, role));
    }

    private static String token(@Nullable String brand, String name, String role) {
        return token(brand, name, Set.of(role), null);
    }

    /** A new token of the person {@code name}, who is of {@code team}. */
    static String token(@Nullable String brand, String name, Set<String> roles, @Nullable String team) {
        var wish = new HashMap<String, Object>(Map.of("name", name, "roles", roles));
        if (team != null) {
            wish.put("team", team);
        }
        if (brand != null) {
            wish.put("brand", brand);
        }
        return admin().body(wish)
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    /** A new brand in Indian time, whose clock the batches set. */
    static String brand() {
        String name = "b" + UUID.randomUUID().toString().substring(0, 8);
        admin().body(Map.of("name", name, "timeZone", "Asia/Kolkata", "clock", "POSTED"))
                .post("/api/v1/brands")
                .then()
                .statusCode(201);
        return name;
    }
}
