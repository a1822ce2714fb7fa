/** What one incident adds to the figures, each by the one definition that {@code docs/kpis.md} tells. */
@NullMarked
package dev.klaxon.domain.kpi.measure;

import org.jspecify.annotations.NullMarked;
