package dev.interlock.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.util.CellReference;

/** The XML of a made-up sheet, written in the ways that programs write it. */
final class RandomSheet {

    /** Plain, with spaces kept, in runs, with its pronunciation, empty, with an escaped character. */
    static final String SHARED_TEXTS =
            """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9" uniqueCount="6">
            <si><t>plain</t></si><si><t xml:space="preserve"> kept  </t></si>
            <si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and not</t></r></si>
            <si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>
            <si><t/></si><si><t>a_x000D_b &amp; <![CDATA[<c>]]><!-- x -->d</t></si></sst>
            """;

    private static final int ROWS = 7;
    private static final int COLUMNS = 6;

    private final Random random;
    private final boolean placed;
    private final boolean shuffled;
    private final String prefix;
    private final String xml;
    private int shared;

    RandomSheet(Random random) {
        this.random = random;
        this.placed = random.nextInt(4) > 0;
        this.shuffled = placed && random.nextInt(3) == 0;
        this.prefix = random.nextInt(4) == 0 ? "x:" : "";
        this.xml = sheet().replaceAll("<(/?)(?=[a-z])(?!foreign)", "<$1" + prefix);
    }

    String xml() {
        return xml;
    }

    private String sheet() {
        List<String> rows = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            if (!placed || random.nextInt(6) > 0) {
                rows.add(row(row));
            }
        }
        if (shuffled) {
            Collections.shuffle(rows, random);
        }
        String namespace = prefix.isEmpty() ? "xmlns" : "xmlns:x";
        return "<worksheet " + namespace + "=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:y=\"urn:foreign\"><cols><col min=\"1\" max=\"2\" width=\"" + random.nextInt(3)
                + "\"/><col min=\"3\" max=\"4\" hidden=\"" + random.nextInt(2) + "\"/></cols>\n"
                + "<sheetData y:r=\"9\"><foreign xmlns=\"urn:foreign\"><row r=\"1\"/></foreign>"
                + String.join("<!-- between -->\n", rows) + "</sheetData>"
                + (random.nextBoolean() ? "<sheetProtection sheet=\"1\"/>" : "")
                + (random.nextBoolean() ? "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>" : "")
                + "<extLst><ext uri=\"x\"><sheetData><row r=\"99\"/></sheetData></ext></extLst></worksheet>";
    }

    private String row(int row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            if (!placed || random.nextInt(6) > 0) {
                cells.add(cell(row, column));
            }
        }
        if (shuffled) {
            Collections.shuffle(cells, random);
        }
        String seen =
                one("", "", "", " hidden=\"1\"", " hidden=\"false\"", " ht=\"0\"", " ht=\"0.04\"", " ht=\"20.25\"");
        return "<row" + (placed ? " r=\"" + row + "\" spans=\"1:6\"" : "") + " y:hidden=\"1\"" + seen + ">"
                + String.join(one("", "\n", "<?x y?>"), cells) + "</row>";
    }

    private String cell(int row, int column) {
        String place = placed ? " r=\"" + address(row, column) + "\"" : "";
        String style = one("", " s=\"0\"", " s=\"1\"", " s=\"2\"");
        return "<c" + place + style + content(row, column);
    }

    private String content(int row, int column) {
        return switch (random.nextInt(14)) {
            case 0 -> "/>";
            case 1 -> "><v/></c>";
            case 2 -> " t=\"n\"><v>" + one("1", "0.25", "1E3", "45000", "-7.5", "<!-- x -->12<!-- y -->3") + "</v></c>";
            case 3, 4 -> " t=\"s\"><v>" + random.nextInt(6) + "</v></c>";
            case 5 -> " t=\"inlineStr\"><is><t xml:space=\"preserve\"> in place\n</t></is></c>";
            case 6 ->
                " t=\"inlineStr\"><is><r><t>two</t></r><r><rPr><i/></rPr><t> runs</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>sound</t></rPh></is></c>";
            case 7 -> " t=\"str\"><v>calculated_x000A_</v></c>";
            case 8 -> " t=\"b\"><v>" + random.nextInt(2) + "</v></c>";
            case 9 -> " t=\"e\"><v>" + one("#DIV/0!", "#N/A", "#REF!") + "</v></c>";
            case 10 -> "><f>A1+1</f><v>2</v><extLst><ext uri=\"x\"><v>9</v></ext></extLst></c>";
            case 11 -> shared(row, column);
            case 12 ->
                "><f t=\"array\" ref=\"" + address(row, column) + ":"
                        + address(row + random.nextInt(2), column + random.nextInt(2))
                        + "\">SUM(A1:A2)</f><v>3</v></c>";
            default -> "><v>" + random.nextInt(100) + "</v></c>";
        };
    }

    /** The first tells the formula, others point at it. */
    private String shared(int row, int column) {
        if (shared > 0 && random.nextBoolean()) {
            return "><f t=\"shared\" si=\"" + random.nextInt(shared) + "\"/><v>4</v></c>";
        }
        int number = shared++;
        return "><f t=\"shared\" ref=\"" + address(row, column) + ":" + address(ROWS + 1, COLUMNS + 1) + "\" si=\""
                + number + "\">A$1+B2*$C3</f><v>4</v></c>";
    }

    private static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + row;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
