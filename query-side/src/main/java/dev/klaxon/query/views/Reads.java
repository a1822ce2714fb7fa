package dev.klaxon.query.views;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the views that an endpoint answers from; an endpoint without it reads the log itself. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Reads {
    /** The view that the path names, as {@code name}. */
    String IN_PATH = "{name}";

    /** Names of views. */
    String[] value();

    /** Whether the reading is held until the answer is written; one that goes on for long opens its own ones. */
    boolean held() default true;
}
