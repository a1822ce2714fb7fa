package dev.klaxon.edge.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a request must say and imported history may leave out. Of a list, a request gives at least one element. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needed {

    /** Whether a list that holds nothing says enough, if only it is there. */
    boolean mayBeEmpty() default false;
}
