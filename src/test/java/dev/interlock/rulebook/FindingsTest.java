package dev.interlock.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.interlock.analysis.Flaw.Kind;
import dev.interlock.fact.Loop;
import dev.interlock.policy.ApprovalBand;
import dev.interlock.policy.ChoiceLimits;
import dev.interlock.policy.Delegate;
import dev.interlock.policy.OrderMargin;
import dev.interlock.policy.PolicyRow;
import dev.interlock.policy.RowAddress;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What authors are told of tables that are sound. */
class FindingsTest {

    @Test
    void the_shipped_tables_hold_no_row_that_never_counts() {
        assertThat(Shipped.tables().findings())
                .allMatch(TableFindings::complete)
                .flatExtracting(TableFindings::items)
                .extracting(Finding::kind)
                .containsOnly(Kind.GAP);
    }

    @Test
    void a_gap_is_told_with_an_input_and_the_row_that_would_close_it() {
        Finding gap = found("Failure lines", Kind.GAP, Shipped.tables());

        assertThat(gap.sentence())
                .isEqualTo("logistics.xlsx › Failure lines: no row for Level: anything, Payment mode: PREPAID.");
        assertThat(gap.asked())
                .extracting(Finding.Asked::toString)
                .containsExactly("Level: PIN", "Payment mode: PREPAID");
        assertThat(gap.closedBy())
                .extracting(RowDifference.Cell::column, RowDifference.Cell::after)
                .containsExactly(tuple("Level", "PIN"), tuple("Payment mode", "PREPAID"));
    }

    @Test
    void a_row_below_one_for_all_never_counts() {
        Finding masked = found("Margins", Kind.MASKED, told(margin(2, "ALL"), margin(3, "Shoes")));

        assertThat(masked.sentence())
                .isEqualTo("marketing.xlsx › Margins!3 (Shoes) never counts; marketing.xlsx › Margins!2 (ALL) counts"
                        + " instead, for example for Category: Shoes.");
    }

    @Test
    void an_open_list_without_a_row_for_all_leaves_any_other_word_open() {
        Finding gap = found("Margins", Kind.GAP, told(margin(2, "another"), margin(3, "Shoes")));

        assertThat(gap.holds()).isEqualTo("Category: any other");
        assertThat(gap.asked()).extracting(Finding.Asked::value).containsExactly("another-one");
        assertThat(gap.closedBy()).extracting(RowDifference.Cell::after).containsExactly("ALL");
    }

    @Test
    void amounts_below_the_first_band_are_a_gap() {
        Finding gap = found("Approval bands", Kind.GAP, told(band(2, 50_000), band(3, 1_000_000)));

        assertThat(gap.holds()).isEqualTo("Loop: LOGISTICS_TO_MARKETING, Moved in a day (₹): ₹499.99 or less");
        assertThat(gap.closedBy())
                .extracting(RowDifference.Cell::after)
                .containsExactly("LOGISTICS_TO_MARKETING", "₹0");
    }

    @Test
    void days_between_two_delegations_are_a_gap_and_overlapping_ones_are_none_of_anybodys_business() {
        Rulebook apart = told(delegate(2, 1, 5), delegate(3, 8, 9));
        Rulebook overlapping = told(delegate(2, 1, 5), delegate(3, 4, 9));

        assertThat(apart.findings())
                .flatExtracting(TableFindings::items)
                .extracting(Finding::holds)
                .contains("Person: lead, Business day: 2026-11-06 to 2026-11-07");
        assertThat(overlapping.findings())
                .flatExtracting(TableFindings::items)
                .filteredOn(finding -> finding.table().sheet().equals("Delegates"))
                .extracting(Finding::kind)
                .containsOnly(Kind.GAP);
    }

    @Test
    void a_second_row_in_a_table_of_one_is_refused() {
        ChoiceLimits one = Shipped.tables().rows(ChoiceLimits.class).get(0);
        var second = new ChoiceLimits(one.at(), "SECOND", one.nearTieBp(), one.spendDays(), one.pinsListed());

        assertThatThrownBy(() -> Shipped.tables().withRows(List.of(second)))
                .isInstanceOf(RulebookProblems.class)
                .hasMessageContaining("one row, as nothing tells rows of this table apart");
    }

    @Test
    void a_moved_row_differs_where_the_first_counts_and_nowhere_else() {
        Rulebook before = told(margin(2, "Shoes"), margin(3, "Shirts"), margin(4, "ALL"));
        Rulebook after = told(margin(2, "ALL"), margin(3, "Shoes"), margin(4, "Shirts"));

        assertThat(after.differencesFrom(before)).singleElement().satisfies(moved -> {
            assertThat(moved.row()).isEqualTo("ALL");
            assertThat(moved.cells())
                    .extracting(RowDifference.Cell::toString)
                    .containsExactly("Place: line 4 → line 2");
        });
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.editsFrom(before, 10))
                .singleElement()
                .satisfies(edit -> assertThat(edit.alone().orElseThrow().id()).isEqualTo(after.id()));
    }

    @Test
    void an_added_row_alone_stands_where_its_author_put_it() {
        Rulebook before = told(margin(2, "Shoes"), margin(3, "ALL"));
        Rulebook after = told(margin(2, "Shoes"), margin(3, "Shirts"), margin(4, "ALL"));

        assertThat(after.editsFrom(before, 10))
                .singleElement()
                .satisfies(edit -> assertThat(edit.alone().orElseThrow().id()).isEqualTo(after.id()));
    }

    private static Finding found(String sheet, Kind kind, Rulebook rulebook) {
        return rulebook.findings().stream()
                .flatMap(table -> table.items().stream())
                .filter(finding -> finding.table().sheet().equals(sheet) && finding.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Rulebook told(PolicyRow... rows) {
        return Shipped.tables().withTables(List.of(rows));
    }

    private static OrderMargin margin(int line, String category) {
        return new OrderMargin(new RowAddress("marketing", "Margins", line), category, category, 29_250, 10_000);
    }

    private static ApprovalBand band(int line, long fromPaise) {
        var at = new RowAddress("governance", "Approval bands", line);
        return new ApprovalBand(
                at, "B" + line, Loop.LOGISTICS_TO_MARKETING, fromPaise, "LEAD", "HEAD", 4, "TOP", 20, 24);
    }

    private static Delegate delegate(int line, int from, int to) {
        var at = new RowAddress("governance", "Delegates", line);
        return new Delegate(at, "D" + line, "lead", "head", LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to));
    }
}
