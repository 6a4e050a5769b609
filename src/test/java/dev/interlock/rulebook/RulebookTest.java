package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.policy.Approver;
import dev.interlock.policy.ChoiceLimits;
import dev.interlock.policy.CourierZone;
import dev.interlock.policy.DecisionTable.HitPolicy;
import dev.interlock.policy.InterventionPriority;
import dev.interlock.policy.OrderMargin;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import dev.interlock.policy.StateZone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookTest {

    private static final RowAddress HERE = new RowAddress("scenario", "given", 1);

    @Test
    void the_shipped_rules_and_tables_make_a_rulebook() {
        Rulebook rulebook = Rulebook.read(Shipped.RULES, Shipped.TABLES);

        assertThat(rulebook.id()).matches("[0-9a-f]{64}");
        assertThat(rulebook.rules()).isNotEmpty();
        assertThat(rulebook.ruleInfos()).extracting(RuleInfo::id).doesNotHaveDuplicates();
        assertThat(rulebook.workbooks())
                .containsOnlyKeys(
                        "finance", "governance", "logistics", "marketing", "operations", "routing", "sources");
    }

    @Test
    void the_same_content_is_the_same_rulebook() {
        // Where the first row that matches counts, the order is content.
        var rows = new ArrayDeque<PolicyRow>();
        for (PolicyRow row : Shipped.tables().rows()) {
            if (Tables.of(row.getClass()).hitPolicy() == HitPolicy.FIRST) {
                rows.addLast(row);
            } else {
                rows.addFirst(row);
            }
        }

        Rulebook rewritten = Rulebook.of(List.of(), WorkbookWriter.writeAll(List.copyOf(rows)));

        assertThat(rewritten.id()).isEqualTo(Shipped.tables().id());
    }

    @Test
    void one_changed_cell_is_another_rulebook_with_the_same_rules() {
        Rulebook shipped = Shipped.tables();
        Rulebook edited = Rulebook.of(
                List.of(),
                Shipped.edited("Margins", sheet -> sheet.getRow(1).getCell(2).setCellValue(292.51)));

        assertThat(edited.id()).isNotEqualTo(shipped.id());
        assertThat(edited.rulesDigest()).isEqualTo(shipped.rulesDigest());
        assertThat(edited.buildDigest()).isEqualTo(shipped.buildDigest());
    }

    @Test
    void a_row_takes_the_place_of_the_one_with_its_key_and_the_rest_stays() {
        Rulebook shipped = Shipped.tables();

        Rulebook other = shipped.withRows(List.of(new StateZone(HERE, "NEAR", "IN-BR", "Bihar", CourierZone.A)));

        assertThat(other.rows(StateZone.class))
                .filteredOn(row -> row.stateCode().equals("IN-BR"))
                .extracting(StateZone::row)
                .containsExactly("NEAR");
        assertThat(other.rows(StateZone.class)).hasSameSizeAs(shipped.rows(StateZone.class));
        assertThat(other.rows(ChoiceLimits.class)).isEqualTo(shipped.rows(ChoiceLimits.class));
        assertThat(other.id()).isNotEqualTo(shipped.id());
        assertThat(shipped.rows(StateZone.class)).extracting(StateZone::row).doesNotContain("NEAR");
    }

    @Test
    void a_row_with_a_new_key_is_added() {
        Rulebook other = Shipped.tables().withRows(List.of(new Approver(HERE, "NEW", "someone-new", "MARKETING_LEAD")));

        assertThat(other.rows(Approver.class))
                .hasSize(Shipped.tables().rows(Approver.class).size() + 1)
                .last()
                .extracting(Approver::person)
                .isEqualTo("someone-new");
    }

    @Test
    void a_new_row_goes_before_the_others_where_the_first_counts() {
        Rulebook other = Shipped.tables().withRows(List.of(new OrderMargin(HERE, "SHOES", "Shoes", 40_000, 10_000)));

        assertThat(other.rows(OrderMargin.class))
                .extracting(OrderMargin::category)
                .containsExactly("Shoes", "ALL");
    }

    @Test
    void the_same_rows_told_again_are_the_same_rulebook() {
        Rulebook shipped = Shipped.tables();

        assertThat(shipped.withRows(shipped.rows()).id()).isEqualTo(shipped.id());
        assertThat(shipped.withRows(List.of()).id()).isEqualTo(shipped.id());
    }

    @Test
    void rows_that_contradict_each_other_are_refused() {
        InterventionPriority first =
                Shipped.tables().rows(InterventionPriority.class).get(0);
        var alike = new InterventionPriority(HERE, first.row(), first.mechanism(), 6);

        assertThatThrownBy(() -> Shipped.tables().withRows(List.of(alike)))
                .isInstanceOf(RulebookProblems.class)
                .hasMessageContaining("(Rank)");
    }

    @Test
    void nobody_can_change_a_rulebook_from_outside() {
        Map<String, byte[]> workbooks = Shipped.workbooks();
        Rulebook rulebook = Rulebook.of(List.of(), workbooks);
        workbooks.get("logistics")[0] = 0;
        rulebook.workbooks().get("marketing")[0] = 0;

        assertThat(rulebook.workbooks().get("logistics")[0]).isEqualTo((byte) 'P');
        assertThat(rulebook.workbooks().get("marketing")[0]).isEqualTo((byte) 'P');
        assertThatThrownBy(() -> rulebook.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void problems_of_rules_and_tables_are_told_together(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.drl"), "rule");
        Files.writeString(folder.resolve("logistics.xlsx"), "no workbook");
        Files.writeString(folder.resolve("marketing.xlsm"), "macros");

        assertThatThrownBy(() -> Rulebook.read(folder, folder))
                .hasMessageContaining("broken.drl")
                .hasMessageContaining("logistics.xlsx")
                .hasMessageContaining("marketing.xlsm");
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem(@TempDir Path folder) {
        assertThatThrownBy(() -> Rulebook.read(folder.resolve("none"), Shipped.TABLES))
                .isInstanceOf(RulebookProblems.class)
                .hasMessageContaining("no folder");
    }

    @Test
    void what_is_read_again_is_what_a_fresh_reading_makes(@TempDir Path folder) throws Exception {
        Rulebook shipped = Rulebook.read(Shipped.RULES, Shipped.TABLES);
        Map<String, byte[]> edited =
                Shipped.edited("Margins", sheet -> sheet.getRow(1).getCell(2).setCellValue(292.51));
        for (Map.Entry<String, byte[]> workbook : edited.entrySet()) {
            Files.write(folder.resolve(workbook.getKey() + ".xlsx"), workbook.getValue());
        }

        Rulebook fresh = Rulebook.read(Shipped.RULES, folder);

        assertThat(shipped.readAgain(Shipped.RULES, folder).id())
                .isEqualTo(fresh.id())
                .isNotEqualTo(shipped.id());
        assertThat(fresh.readAgain(Shipped.RULES, Shipped.TABLES).id()).isEqualTo(shipped.id());
        assertThat(fresh.readAgain(Shipped.RULES, folder).rows()).isEqualTo(fresh.rows());
    }

    @Test
    void rows_that_were_told_are_not_taken_for_those_of_the_files() {
        Rulebook shipped = Rulebook.read(Shipped.RULES, Shipped.TABLES);
        Rulebook told = shipped.withRows(List.of(new StateZone(HERE, "NEAR", "IN-BR", "Bihar", CourierZone.A)));

        assertThat(told.asRead()).isFalse();
        assertThat(told.readAgain(Shipped.RULES, Shipped.TABLES).id()).isEqualTo(shipped.id());
    }

    @Test
    void an_edited_file_is_looked_through_when_it_is_read_again(@TempDir Path folder) throws Exception {
        Rulebook shipped = Rulebook.read(Shipped.RULES, Shipped.TABLES);
        Files.writeString(folder.resolve("broken.drl"), "rule");
        Files.writeString(folder.resolve("logistics.xlsx"), "no workbook");

        assertThatThrownBy(() -> shipped.readAgain(folder, folder))
                .hasMessageContaining("broken.drl")
                .hasMessageContaining("logistics.xlsx")
                .hasMessageContaining("marketing.xlsx");
    }
}
