package dev.interlock.rulebook;

import dev.interlock.policy.Column.Unit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look, in one workbook. */
final class WorkbookStyles {

    /** Rupees with Indian grouping: 12,34,567.50. */
    private static final String RUPEES = "[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00";

    private static final byte[] PETROL = {0x1F, 0x4E, 0x5F};
    private static final byte[] PALE = {(byte) 0xE6, (byte) 0xEF, (byte) 0xF2};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] LINE = {(byte) 0xD5, (byte) 0xDE, (byte) 0xE1};
    private static final byte[] GREY = {(byte) 0x59, (byte) 0x59, (byte) 0x59};

    private final XSSFWorkbook workbook;
    private final Map<Unit, XSSFCellStyle> cells = new EnumMap<>(Unit.class);
    private final XSSFCellStyle header;
    private final XSSFCellStyle title;
    private final XSSFCellStyle question;
    private final XSSFCellStyle label;
    private final XSSFCellStyle prose;
    private final XSSFCellStyle rowId;

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Unit unit : Unit.values()) {
            cells.put(unit, cell(unit));
        }
        header = filled(style(font(11, true, WHITE)), PETROL);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setIndention((short) 0);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        title = style(font(16, true, PETROL));
        question = style(font(11, false, GREY));
        label = filled(style(font(11, true, PETROL)), PALE);
        prose = style(font(11, false, GREY));
        prose.setAlignment(HorizontalAlignment.LEFT);
        prose.setIndention((short) 1);
        rowId = filled(style(font(11, true, PETROL)), PALE);
        rowId.setVerticalAlignment(VerticalAlignment.CENTER);
    }

    XSSFCellStyle cell(Unit unit, boolean first) {
        return first ? rowId : Objects.requireNonNull(cells.get(unit));
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle question() {
        return question;
    }

    XSSFCellStyle label() {
        return label;
    }

    XSSFCellStyle prose() {
        return prose;
    }

    private XSSFCellStyle cell(Unit unit) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format(unit)));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE));
        style.setIndention((short) 1);
        switch (unit) {
            case TEXT -> {
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.LEFT);
            }
            case CHOICE, YES_NO -> style.setAlignment(HorizontalAlignment.LEFT);
            case COUNT, DAYS, HOURS, PERCENT, RUPEES, DECIMAL, DATE -> style.setAlignment(HorizontalAlignment.RIGHT);
        }
        return style;
    }

    private static String format(Unit unit) {
        return switch (unit) {
            case TEXT -> "@";
            case COUNT, DAYS, HOURS -> "0";
            case PERCENT -> "0.00%";
            case RUPEES -> RUPEES;
            case DECIMAL -> "0.0000";
            case DATE -> "yyyy-mm-dd";
            case CHOICE, YES_NO -> "General";
        };
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private XSSFCellStyle filled(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(WHITE));
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFFont font(int points, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private static XSSFColor colour(byte[] rgb) {
        return new XSSFColor(rgb, new DefaultIndexedColorMap());
    }
}
