package dev.interlock.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void a_jdbc_url_is_taken_as_it_is() {
        assertThat(DatabaseAddress.parse(" jdbc:postgresql://db:5432/interlock?user=a&password=b "))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5432/interlock?user=a&password=b", null, null));
    }

    @Test
    void a_postgres_url_is_taken_apart() {
        assertThat(DatabaseAddress.parse("postgres://anna:p%40ss+1%3A@db.example:6543/interlock?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:6543/interlock?sslmode=require", "anna", "p@ss+1:"));
        assertThat(DatabaseAddress.parse("postgresql://db/interlock"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/interlock", null, null));
    }

    @Test
    void what_cannot_be_read_is_said_without_the_password() {
        for (String url : new String[] {
            "postgres://anna:sec ret@db/interlock",
            "mysql://anna:secret@db/interlock",
            "postgres://anna:secret@db",
            "db"
        }) {
            assertThatThrownBy(() -> DatabaseAddress.parse(url))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("DATABASE_URL cannot be read")
                    .hasMessageNotContaining("sec");
        }
    }

    @Test
    void another_database_of_the_same_server_has_the_same_address_but_for_its_name() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db:5432/one?sslmode=require")
                        .withDatabase("two"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5432/two?sslmode=require", null, null));
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db/one")
                        .withDatabase("two")
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/two");
    }

    @Test
    void it_prints_without_secrets() {
        assertThat(DatabaseAddress.parse("postgres://anna:secret@db/interlock?password=secret"))
                .hasToString("jdbc:postgresql://db/interlock");
    }
}
