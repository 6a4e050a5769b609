package dev.interlock.rehearsal;

import dev.interlock.journal.Nearest;
import dev.interlock.rulebook.TableColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column as a scenario writes them. */
record Cell(TableColumn column) {

    static Cell of(TableColumn column) {
        return new Cell(column);
    }

    /** The value for the row's record; null when the cell is empty, or wrong and complained of. */
    @Nullable
    Object read(Part part) {
        if (part.node().isNull() && column.optional()) {
            return null;
        }
        return switch (column.unit()) {
            case TEXT -> part.text();
            case CHOICE, YES_NO -> choice(part);
            case DATE -> part.parsed(LocalDate::parse, column.expected());
            case COUNT, DAYS, HOURS -> number(part, 0, plain(part));
            case DECIMAL -> number(part, 4, plain(part));
            case PERCENT -> number(part, 2, Amount.percent(part.node().asText()));
            case RUPEES ->
                number(part, 2, Amount.paise(part.node().asText()).map(paise -> BigDecimal.valueOf(paise, 2)));
        };
    }

    private static Optional<BigDecimal> plain(Part part) {
        return part.node().isNumber() ? Optional.of(part.node().decimalValue()) : Optional.empty();
    }

    private @Nullable Object choice(Part part) {
        String word = part.node().asText();
        if (column.choices().contains(word)) {
            return column.constant(word);
        }
        part.complain("Expected %s; found %s.%s"
                .formatted(column.expected(), part.words(), Nearest.hint(word, column.choices())));
        return null;
    }

    /** {@code number} in units of its last allowed decimal, never rounded. */
    private @Nullable Object number(Part part, int decimals, Optional<BigDecimal> number) {
        Optional<BigDecimal> within =
                number.filter(value -> value.compareTo(column.min().orElseThrow()) >= 0
                        && value.compareTo(column.max().orElseThrow()) <= 0
                        && value.stripTrailingZeros().scale() <= decimals);
        if (within.isEmpty()) {
            part.complain(
                    "Expected %s, written like %s; found %s.".formatted(column.expected(), example(), part.words()));
            return null;
        }
        BigDecimal units = within.get().movePointRight(decimals);
        if (column.type() == long.class) {
            return units.longValueExact();
        }
        return units.intValueExact();
    }

    private String example() {
        return switch (column.unit()) {
            case PERCENT -> "25%";
            case RUPEES -> "₹210";
            case DECIMAL -> "1.2816";
            case TEXT, COUNT, DAYS, HOURS, DATE, CHOICE, YES_NO -> "30";
        };
    }
}
