package dev.interlock.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another system owns this list of codes and may lengthen it without telling us: a posted code that is not known here is
 * kept and listed, and read as {@link #readAs}. Of a map the keys are meant, and what is counted under unknown ones is
 * added up.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ForeignCode {

    /** The constant that stands for every code that is not known. */
    String readAs() default "UNKNOWN";

    /** The text field of the same fact that keeps the code as it was told, when nothing else was told there. */
    String keptIn() default "";
}
