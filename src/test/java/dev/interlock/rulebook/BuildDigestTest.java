package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuildDigestTest {

    @Test
    void a_formula_counts_with_what_it_is_computed_with() {
        assertThat(BuildDigest.reachable(List.of("dev.interlock.arithmetic.DemandForecast"))
                        .keySet())
                .contains(
                        "dev/interlock/arithmetic/DemandForecast",
                        "dev/interlock/arithmetic/NegativeBinomial",
                        "org/apache/commons/numbers/gamma/RegularizedBeta")
                .noneMatch(name -> name.startsWith("java/"));
    }
}
