package dev.interlock.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the cells of one column of a decision table may hold. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Column {

    /** The header, in business words, unit included. */
    String header();

    /** What the column means; printed on the workbook's note sheet. */
    String note();

    /** What a cell is. */
    Unit unit();

    /** The least value, in the cell's own unit (percent, rupees, …); empty for none. */
    String min() default "";

    /** The greatest value, in the cell's own unit; empty for none. */
    String max() default "";

    /** Whether no two rows of the table may hold the same in all columns that say so. */
    boolean key() default false;

    /** How a cell is compared with what is asked. */
    Match match() default Match.AS_KEY;

    /** What is asked, for columns that together are compared with one thing; empty for the header. */
    String asks() default "";

    /** The word that stands for every value; empty where none does. An empty cell always does. */
    String any() default "";

    /** Whether of the rows that match the one with the greatest value here counts; for PRIORITY tables. */
    boolean priority() default false;

    /** Whether no two rows of the table may hold the same. */
    boolean distinct() default false;

    /** Whether the cell may be empty. */
    boolean optional() default false;

    /** When a cell matches what is asked. */
    enum Match {
        /** {@link #EQUAL} when the column is a key and not the row's id, else {@link #NONE}. */
        AS_KEY,
        /** Always: the cell is what the row says, not when. */
        NONE,
        /** The same is asked. */
        EQUAL,
        /** The cell's value or more is asked. */
        FROM,
        /** Strictly less than the cell's value is asked. */
        BELOW,
        /** The cell's value or less is asked. */
        UP_TO
    }

    /** What a cell is, and what it becomes in the record. */
    enum Unit {
        /** Plain text; a String. */
        TEXT,
        /** A whole number; an int. */
        COUNT,
        /** Whole days; an int. */
        DAYS,
        /** Whole hours; an int. */
        HOURS,
        /** A number formatted as a percentage (25 %); an int in basis points. */
        PERCENT,
        /** An amount in rupees with at most two decimals; a long in paise. */
        RUPEES,
        /** A number with at most four decimals; an int in ten-thousandths. */
        DECIMAL,
        /** A date; a LocalDate. */
        DATE,
        /** One constant of the component's enum. */
        CHOICE,
        /** YES or NO; a boolean. */
        YES_NO
    }
}
