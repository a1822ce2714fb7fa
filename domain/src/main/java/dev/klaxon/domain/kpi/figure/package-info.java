/** The figures over many incidents: the answer. */
@NullMarked
package dev.klaxon.domain.kpi.figure;

import org.jspecify.annotations.NullMarked;
