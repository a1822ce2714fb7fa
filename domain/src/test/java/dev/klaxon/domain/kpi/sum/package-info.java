@NullMarked
package dev.klaxon.domain.kpi.sum;

import org.jspecify.annotations.NullMarked;
