package dev.interlock.http.rulebooks;

import dev.interlock.brand.Activation;
import dev.interlock.brand.Answer;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a reload, brand by brand. */
@Schema(name = "ReloadAnswer", description = "What became of activating a rulebook, brand by brand.")
record ReloadAnswer(
        @Schema(description = "The id of the rulebook that was read.") String rulebook,
        @Schema(description = "The brands it now decides for, or was refused by; not those it decided for before.")
                Map<String, Activated> brands,
        @Schema(
                        description =
                                "Brands that another process is responsible for, with the reason; they follow within seconds.")
                Map<String, String> elsewhere) {

    static ReloadAnswer of(Activation activation) {
        var brands = new TreeMap<String, Activated>();
        activation.answers().forEach((brand, answer) -> brands.put(brand, answer.read(new Reader())));
        return new ReloadAnswer(activation.rulebook(), brands, new TreeMap<>(activation.elsewhere()));
    }

    @Schema(name = "Activated", description = "What became of the activation for one brand.")
    record Activated(
            @Schema(description = "Whether the brand decides by the rulebook now.") boolean active,
            @Schema(description = "The journal position of the activation.") @Nullable Long position,
            @Schema(description = "How many signals and interventions differ from before.") @Nullable Integer changes,
            @Schema(description = "Why the brand stayed with its former rulebook.") @Nullable String refused) {

        private static Activated not(String why) {
            return new Activated(false, null, null, why);
        }
    }

    private static final class Reader implements Answer.Reader<Activated> {

        @Override
        public Activated decided(Answer.Decided answer) {
            int changes = answer.decision().signals().size()
                    + answer.decision().interventions().size();
            return new Activated(true, answer.position(), changes, null);
        }

        @Override
        public Activated quarantined(Answer.Quarantined answer) {
            return Activated.not(answer.message());
        }

        @Override
        public Activated refused(Answer.Refused answer) {
            return Activated.not(answer.problems().toString());
        }

        @Override
        public Activated keyReused(Answer.KeyReused answer) {
            return Activated.not("Another request bore the key " + answer.idempotencyKey() + ".");
        }
    }
}
