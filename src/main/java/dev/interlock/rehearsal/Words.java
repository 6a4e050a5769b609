package dev.interlock.rehearsal;

import dev.interlock.rulebook.TableColumn;
import dev.interlock.rulebook.TableSchema;
import java.util.Locale;

/** What sheets and columns are called in scenarios: the words of the workbook, without units. */
final class Words {

    private Words() {}

    /** {@code failure-lines} for the sheet "Failure lines". */
    static String table(TableSchema schema) {
        return schema.sheet().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** {@code riskAbove} for the column "Risk above (%)". */
    static String column(TableColumn column) {
        String plain = column.header()
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("['’]", "")
                .strip();
        var word = new StringBuilder();
        for (String part : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(
                    word.isEmpty() || lower.isEmpty()
                            ? lower
                            : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return word.toString();
    }

    /** The sentence a file's name is. */
    static String sentence(String fileName) {
        return fileName.replaceFirst("\\.ya?ml$", "").replace('-', ' ').strip();
    }
}
