package dev.interlock.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which facts a record that rules match was counted from: rules never see those by themselves. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CountedFrom {

    /** Their types. */
    Class<? extends Fact>[] value();
}
