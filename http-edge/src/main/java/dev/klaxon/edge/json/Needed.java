package dev.klaxon.edge.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a request must say and imported history may leave out. The component is {@code @Nullable}, or a list, of which a
 * request gives at least one element.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needed {

    /** Whether a list that holds nothing says enough. Such a component is {@code @Nullable} too. */
    boolean mayBeEmpty() default false;
}
