/** Whose figures an incident has to do with. */
@NullMarked
package dev.klaxon.query.kpi.people;

import org.jspecify.annotations.NullMarked;
