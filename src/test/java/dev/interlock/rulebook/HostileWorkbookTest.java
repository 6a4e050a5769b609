package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.StateZone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "\" || System.exit(1) || \"",
                "\\\"; System.exit(1); //",
                "\\u0022); System.exit(1); //",
                "99 || System.setProperty(\"a\", \"b\") == null",
                "end rule \"x\" when then System.exit(1); end",
                "@{1+1} ${7*7} #{7*7}",
                "'); DROP TABLE rows; --",
                "<script>alert(1)</script>"
            })
    void text_that_looks_like_code_stays_plain_text(String hostile) {
        var edited = Shipped.edited(
                "Zones by state", sheet -> sheet.getRow(1).getCell(2).setCellValue(hostile));

        var rulebook = Rulebook.of(List.of(), edited);

        assertThat(rulebook.rows(StateZone.class).get(0).stateName()).isEqualTo(hostile);
        assertThat(rulebook.rules()).isEmpty();
    }

    @Test
    void another_kind_of_file_is_refused() {
        assertThat(problemsOf("level,mode\nPIN,COD".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("logistics.xlsx: expected an Excel workbook (.xlsx); found another kind of file\n"
                        + "Maybe it was exported as text; save it as .xlsx.");
        assertThat(problemsOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .singleElement()
                .asString()
                .contains("an old or encrypted workbook");
        assertThat(problemsOf(new byte[0]))
                .containsExactly("logistics.xlsx: expected an Excel workbook (.xlsx); found an empty file");
    }

    @Test
    void a_document_of_another_program_is_refused() throws IOException {
        assertThat(problemsOf(zip("content.xml", "<office/>")))
                .singleElement()
                .asString()
                .contains("another kind of document");
    }

    @Test
    void macros_are_refused() throws IOException {
        assertThat(problemsOf(with("xl/vbaProject.bin", "Sub Auto_Open()")))
                .singleElement()
                .asString()
                .contains("expected a workbook without macros; found macros");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/externalLinks/externalLink1.xml", "xl/connections.xml", "xl/queryTables/queryTable1.xml"})
    void data_from_outside_is_refused(String part) throws IOException {
        assertThat(problemsOf(with(part, "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>")))
                .singleElement()
                .asString()
                .contains("expected a workbook by itself; found links to other files");
    }

    @Test
    void embedded_objects_are_refused() throws IOException {
        assertThat(problemsOf(with("xl/embeddings/oleObject1.bin", "MZ")))
                .singleElement()
                .asString()
                .contains("found embedded objects");
    }

    @Test
    void shared_texts_without_end_are_refused() throws IOException {
        String texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<si><t>x</t></si>".repeat(2_500_000) + "</sst>";

        assertThat(problemsOf(with("xl/sharedStrings.xml", texts)))
                .singleElement()
                .asString()
                .contains("once unpacked; found more");
    }

    @Test
    void a_file_that_unpacks_without_end_is_refused() throws IOException {
        assertThat(problemsOf(with("xl/media/bomb.xml", " ".repeat(WorkbookFile.MOST_BYTES_UNPACKED))))
                .singleElement()
                .asString()
                .contains("once unpacked; found more");
    }

    @Test
    void a_file_too_large_is_refused() {
        assertThat(problemsOf(new byte[WorkbookFile.MOST_BYTES + 1]))
                .singleElement()
                .asString()
                .contains("at most 8388608 bytes");
    }

    @Test
    void a_file_cut_off_is_refused() {
        byte[] whole = Shipped.workbooks().get("logistics");

        assertThat(problemsOf(Arrays.copyOf(whole, whole.length / 2))).isNotEmpty();
    }

    @Test
    void a_file_with_a_document_type_that_names_other_files_is_refused() throws IOException {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

        assertThat(problemsOf(with("xl/workbook.xml", hostile)))
                .isNotEmpty()
                .noneMatch(message -> message.contains("root:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
    void a_part_with_a_document_type_is_refused(String part) throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(1_000) + "\"><!ENTITY y \"" + "&x;".repeat(1_000)
                + "\"><!ENTITY z SYSTEM \"file:///etc/passwd\">]>";

        assertThat(problemsOf(with(part, Parts.part(part).replaceFirst("(<worksheet|<sst)", bomb + "$1"))))
                .singleElement()
                .asString()
                .contains("a damaged file", "document type");
    }

    @TestFactory
    Stream<DynamicTest> a_cell_written_in_a_way_that_says_two_things_is_refused() {
        return Stream.of(
                written(
                        "twice",
                        "<c r=\"E2\"/><c r=\"E2\"><v>0.3</v></c>",
                        "cell E2 of 'Failure lines' stands there twice"),
                written(
                        "of no kind",
                        "<c r=\"E2\" t=\"d\"><v>2026-01-01</v></c>",
                        "cell E2 of 'Failure lines' is of a kind 'd'"),
                written(
                        "without its text",
                        "<c r=\"E2\" t=\"s\"><v>99999</v></c>",
                        "cell E2 of 'Failure lines' points at a text"),
                written(
                        "without its style",
                        "<c r=\"E2\" s=\"9999\"><v>0.3</v></c>",
                        "cell E2 of 'Failure lines' has a style that is not there"),
                written(
                        "with a number that is none",
                        "<c r=\"E2\"><v>0,3</v></c>",
                        "cell E2 of 'Failure lines' should hold a number and holds '0,3'"),
                written("beyond the last column", "<c r=\"XFE2\"><v>1</v></c>", "a cell cannot have the address XFE2"),
                written(
                        "with an unknown error",
                        "<c r=\"E2\" t=\"e\"><v>#SPILL!</v></c>",
                        "!E2 (Risk above (%)): expected a percentage from 0 % to 100 %; found the error #SPILL!"),
                written(
                        "sharing a formula",
                        "<c r=\"E2\"><f t=\"shared\" ref=\"E2:E3\" si=\"0\">A1+1</f><v>0.3</v></c>",
                        "!E2 (Risk above (%)): expected a percentage from 0 % to 100 %; found the formula =A1+1"),
                written(
                        "as a text in place",
                        "<c r=\"E2\" t=\"inlineStr\"><is><r><t>2</t></r><r><t>5 %</t></r></is></c>",
                        "found the text \"25 %\"\nMaybe it is a number stored as text"));
    }

    private static DynamicTest written(String how, String cell, String expected) {
        return DynamicTest.dynamicTest(how, () -> {
            String sheet = "xl/worksheets/sheet1.xml";
            String whole = Parts.part(sheet);
            String edited = whole.replaceFirst("<c r=\"E2\"[^>]*>.*?</c>", Matcher.quoteReplacement(cell));
            assertThat(edited).isNotEqualTo(whole);
            assertThat(problemsOf(with(sheet, edited)))
                    .anySatisfy(message -> assertThat(message).contains(expected));
        });
    }

    @Test
    void a_sheet_of_another_vocabulary_is_refused() throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        String strict = Parts.part(sheet)
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main");

        assertThat(problemsOf(with(sheet, strict))).singleElement().asString().contains("a damaged file");
    }

    @Test
    void a_row_that_stands_there_twice_is_refused() throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";

        assertThat(problemsOf(with(sheet, Parts.part(sheet).replaceFirst("<row r=\"3\"", "<row r=\"2\""))))
                .singleElement()
                .asString()
                .contains("row 2 stands there twice");
    }

    /** So a spreadsheet writes a cell that somebody formatted as General, whatever its column's format is. */
    @Test
    void a_percentage_in_a_cell_that_names_no_style_is_shown_as_a_plain_number_and_refused() throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        String bare = Parts.part(sheet).replaceAll("(<c r=\"E2\"[^>]*?) s=\"[0-9]+\"", "$1");

        assertThat(problemsOf(with(sheet, bare)))
                .singleElement()
                .asString()
                .contains("!E2 (Risk above (%))", "found the number 0.25, not formatted as a percentage");
    }

    private static List<String> problemsOf(byte[] logistics) {
        return Shipped.problems(Shipped.with("logistics", logistics));
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            Parts.put(zip, name, content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] with(String name, String content) throws IOException {
        return Parts.with(Map.of(name, content));
    }
}
