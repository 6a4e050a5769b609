package dev.interlock.http.brands;

import dev.interlock.brand.ClockKind;
import dev.interlock.http.problem.Problem;
import dev.interlock.http.problem.ProblemType;
import dev.interlock.http.problem.Refusal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin asks for when a brand is created. */
@Schema(name = "NewBrand", description = "A brand to be created. Its time zone and clock cannot be changed later.")
record BrandWish(
        @Schema(description = "Lower case letters, digits and hyphens.", examples = "acme", required = true) @Nullable
                String name,
        @Schema(description = "Where its business days are.", examples = "Asia/Kolkata", defaultValue = "Asia/Kolkata")
                @Nullable
                String timeZone,
        @Schema(
                        description = "WALL unless history is replayed; POSTED takes the time from each batch.",
                        defaultValue = "WALL")
                @Nullable
                ClockKind clock) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final String HOME = "Asia/Kolkata";

    /** A wish in which nothing is wrong. */
    record Checked(String name, ZoneId zone, ClockKind clock) {}

    Checked checked() {
        List<Problem.Error> errors = new ArrayList<>();
        if (name == null || !NAME.matcher(name).matches()) {
            errors.add(new Problem.Error(
                    "/name",
                    name,
                    "The name must have 1 to 63 lower case letters, digits and hyphens, no hyphen first or last."));
        }
        ZoneId zone = zone(errors);
        if (!errors.isEmpty() || name == null || zone == null) {
            throw new Refusal(ProblemType.INVALID_INPUT, "No brand was created.", errors);
        }
        return new Checked(name, zone, clock == null ? ClockKind.WALL : clock);
    }

    private @Nullable ZoneId zone(List<Problem.Error> errors) {
        try {
            return ZoneId.of(timeZone == null ? HOME : timeZone);
        } catch (DateTimeException e) {
            errors.add(new Problem.Error(
                    "/timeZone",
                    timeZone,
                    "The timeZone (%s) is not known. Maybe an abbreviation was sent; names are like %s."
                            .formatted(timeZone, HOME)));
            return null;
        }
    }
}
