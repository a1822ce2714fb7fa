/** The figures counted a second time, from the events alone and by other code. */
@NullMarked
package dev.klaxon.domain.kpi;

import org.jspecify.annotations.NullMarked;
