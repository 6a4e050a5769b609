package dev.interlock.policy;

import dev.interlock.fact.Department;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The schema of one decision table: a sheet of a workbook under {@code decision-tables/}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DecisionTable {

    /** The file name without its ending, for example {@code logistics}. */
    String workbook();

    /** The name of the sheet. */
    String sheet();

    /** The one question the table answers, in the words of the business. */
    String question();

    /** Which rows apply when several match. */
    HitPolicy hitPolicy() default HitPolicy.UNIQUE;

    /**
     * The record that holds the rows of a FIRST table for the rules: its components are the rows' key
     * values, by name, and last their {@link RowIndex}. Without one each row is a fact of its own.
     */
    Class<? extends Bucket> bucket() default Bucket.class;

    /** The team whose table it is. */
    Department owner();

    /** How many rows the table must have at least. */
    int rowsMin() default 1;

    /** Hit policies by their DMN names and meanings (OMG DMN 1.5, 8.2.8). */
    enum HitPolicy {
        /** At most one row matches any input. */
        UNIQUE,
        /** The first matching row in table order counts. */
        FIRST,
        /** The matching row with the highest priority counts. */
        PRIORITY,
        /** All matching rows count. */
        COLLECT
    }
}
