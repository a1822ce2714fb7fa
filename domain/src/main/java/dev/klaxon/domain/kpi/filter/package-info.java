/** Which incidents a figure is about, and what each of them adds to a rate. */
@NullMarked
package dev.klaxon.domain.kpi.filter;

import org.jspecify.annotations.NullMarked;
