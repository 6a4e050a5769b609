package dev.interlock.policy;

/** One row of a decision table, as a fact. */
public interface PolicyRow {

    /** Where the row stands; evidence shows it. */
    RowAddress at();

    /** The row's id, its first column: stable when rows are moved. */
    String row();
}
