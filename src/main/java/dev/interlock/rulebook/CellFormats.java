package dev.interlock.rulebook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of one workbook show their numbers, worked out once for each style. */
final class CellFormats {

    /** Sections that are all empty, as in {@code ;;;}. */
    private static final Pattern NOTHING = Pattern.compile(";+|\"\"(;\"\")*");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private final Workbook workbook;
    private final Map<Integer, Format> byStyle = new HashMap<>();

    CellFormats(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * What a style does to a number.
     *
     * @param date whether it is shown as a date
     * @param percentage whether it is shown as a percentage: a % outside of quoted or escaped characters
     * @param unseen whether it is not shown at all
     */
    record Format(boolean date, boolean percentage, boolean unseen) {

        private static Format of(CellStyle style) {
            String format = style.getDataFormatString();
            return new Format(
                    DateUtil.isADateFormat(style.getDataFormat(), format),
                    format != null && QUOTED.matcher(format).replaceAll("").contains("%"),
                    format != null && NOTHING.matcher(format).matches());
        }
    }

    /**
     * How the cell itself is shown. A cell without a style of its own has the workbook's first one (ECMA-376,
     * 18.3.1.4), whatever its column's style is; the library would take the column's.
     */
    Format of(SheetCell cell) {
        return byStyle.computeIfAbsent(cell.style(), index -> {
            CellStyle style = workbook.getCellStyleAt(index);
            if (style == null) {
                throw cell.damaged("has a style that is not there");
            }
            return Format.of(style);
        });
    }
}
