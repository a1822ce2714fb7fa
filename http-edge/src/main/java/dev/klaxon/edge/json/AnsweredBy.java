package dev.klaxon.edge.json;

import dev.klaxon.domain.refusal.Code;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The code of a request in which this component is missing, blank or not of its type, in place of
 * {@code invalid-value}: it goes before the faults of all other components.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredBy {

    Code value();
}
