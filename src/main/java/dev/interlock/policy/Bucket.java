package dev.interlock.policy;

/**
 * Rows of a FIRST table, as one fact: those that share the values of the components before its rows.
 *
 * <p>A rule joins on these values and asks the rows: {@code OrderMargin() from $rows.first( $category )}.
 * Evidence keeps the row that answered, not the bucket.
 */
public interface Bucket {

    /** The rows, ready to be asked. */
    RowIndex<?> rows();
}
