/** The figures over many incidents, each by the one definition that {@code docs/kpis.md} tells. */
@NullMarked
package dev.klaxon.domain.kpi;

import org.jspecify.annotations.NullMarked;
