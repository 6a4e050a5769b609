package dev.interlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interlock.fact.Department;
import dev.interlock.intervention.Intervention;
import dev.interlock.rulebook.Rulebook;
import dev.interlock.signal.LaneCapacity;
import dev.interlock.signal.SettlementMismatch;
import dev.interlock.signal.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every signal has a way to somebody, and a row cannot name one that does not exist. */
class RoutesTest {

    @Test
    void every_signal_there_is_may_be_routed_and_no_other() {
        assertThat(SignalNames.CLASSES.keySet()).containsExactlyInAnyOrderElementsOf(named(Signal.class));
    }

    @Test
    void every_signal_is_routed_by_a_row_of_its_own_whatever_its_class() {
        List<SignalRoute> shipped =
                Rulebook.read(Path.of("rules"), Path.of("decision-tables")).rows(SignalRoute.class);

        SignalNames.CLASSES.forEach((signal, classes) -> assertThat(
                        Stream.concat(Stream.of("ANY"), classes.stream()).allMatch(one -> shipped.stream()
                                .anyMatch(row -> row.signal().equals(signal)
                                        && (row.everyClass()
                                                || row.signalClass().equals(one)))))
                .as(signal)
                .isTrue());
        assertThat(shipped).as("a row for what has none").anyMatch(SignalRoute::everySignal);
    }

    @Test
    void classes_are_called_as_signals_say_them() {
        assertThat(SignalNames.CLASSES.get("LaneCapacity"))
                .containsExactlyElementsOf(names(LaneCapacity.Verdict.values()));
        assertThat(SignalNames.CLASSES.get("SettlementMismatch"))
                .containsExactlyElementsOf(names(SettlementMismatch.Kind.values()));
        assertThat(named(Intervention.class)).containsAll(SignalNames.CLASSES.get("ApprovalRequest"));
    }

    @Test
    void a_row_that_could_never_count_is_refused() {
        assertThatThrownBy(() -> route("GeoRsik", "ANY", 4, 24, null)).hasMessageContaining("GeoRisk");
        assertThatThrownBy(() -> route("GeoRisk", "PASSING", 4, 24, null)).hasMessageContaining("TRANSIENT");
        assertThatThrownBy(() -> route("ANY", "TRANSIENT", 4, 24, null)).hasMessageContaining("must be ANY");
        assertThatThrownBy(() -> route("GeoRisk", "ANY", 24, 24, null)).hasMessageContaining("must exceed");
        assertThatThrownBy(() -> route("GeoRisk", "ANY", 4, 24, Department.FINANCE))
                .hasMessageContaining("another department");
    }

    private static SignalRoute route(
            String signal, String signalClass, int within, int expires, @Nullable Department escalatesTo) {
        return new SignalRoute(
                new RowAddress("routing", "Routes", 2),
                "R",
                signal,
                signalClass,
                Department.FINANCE,
                within,
                expires,
                escalatesTo);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static Set<String> named(Class<?> kind) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.interlock").stream()
                        .filter(type -> type.isAssignableTo(kind) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }
}
