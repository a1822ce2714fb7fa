package dev.klaxon.edge.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large the body of this endpoint may be; without it, {@value #DEFAULT} bytes. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {

    /** 1 MB, which is also the largest line of an import. */
    long DEFAULT = 1_000_000;

    /** In bytes. */
    long value();
}
