/** The figures as they are asked for. */
@NullMarked
package dev.klaxon.query.kpi;

import org.jspecify.annotations.NullMarked;
