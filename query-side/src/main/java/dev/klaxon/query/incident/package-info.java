/** The incident view: one fold an incident, and what lists filter by. */
@NullMarked
package dev.klaxon.query.incident;

import org.jspecify.annotations.NullMarked;
