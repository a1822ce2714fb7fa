package dev.klaxon.edge.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that holds a document with rules of its own. All of it must be stated, also a list that is empty,
 * so that nothing is lost by leaving it out; its words may be as long as free text, and whether one may be blank is for
 * those rules to say.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Whole {}
