/** What many incidents add to the figures, summed so that sums can be summed again. */
@NullMarked
package dev.klaxon.domain.kpi.sum;

import org.jspecify.annotations.NullMarked;
