package dev.interlock.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.fact.Rate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    @Test
    void any_tree_is_written_as_RFC_8785_asks() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CanonicalJsonTest -Dseed=" + seed);
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            JsonNode tree = object(random, 3);
            String theirs = new JsonCanonicalizer(tree.toString()).getEncodedString();

            assertThat(new String(CanonicalJson.write(tree), StandardCharsets.UTF_8))
                    .as("tree %d of seed %d", i, seed)
                    .isEqualTo(theirs);
        }
    }

    @Test
    void every_rate_has_a_canonical_form() throws Exception {
        for (int bp = -20_000; bp <= 20_000; bp++) {
            String ours = new String(CanonicalJson.write(new Rate(bp)), StandardCharsets.UTF_8);

            assertThat("[" + ours + "]").isEqualTo(new JsonCanonicalizer("[" + ours + "]").getEncodedString());
            assertThat(CanonicalJson.mapper().readValue(ours, Rate.class)).isEqualTo(new Rate(bp));
        }
    }

    @Test
    void numbers_that_readers_would_round_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(CanonicalJson.MAX_INTEGER + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(0.1 + 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new BigDecimal("0.00000001")));
    }

    private static JsonNode object(Random random, int depth) {
        var object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(text(random), any(random, depth));
        }
        return object;
    }

    private static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> NODES.textNode(text(random));
            case 1 -> NODES.numberNode(random.nextLong() >> (11 + random.nextInt(40)));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.numberNode(BigDecimal.valueOf(random.nextInt(), random.nextInt(7)));
            case 4 -> NODES.nullNode();
            case 5 -> object(random, depth - 1);
            default -> NODES.arrayNode().add(any(random, depth - 1)).add(any(random, depth - 1));
        };
    }

    /** Texts full of what escapes get wrong: controls, quotes, separators, and characters beyond 16 bits. */
    private static String text(Random random) {
        int[] odd = {
            0, 1, 7, 8, 9, 10, 11, 12, 13, 0x1b, 0x1f, '"', '\\', '/', 0x7f, 0x80, 0xe9, 0x20b9, 0x2028, 0x2029, 0xfeff,
            0xfb33, 0xfffd, 0x1f600, 0x10ffff
        };
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(random.nextBoolean() ? odd[random.nextInt(odd.length)] : 'a' + random.nextInt(26));
        }
        return text.toString();
    }
}
