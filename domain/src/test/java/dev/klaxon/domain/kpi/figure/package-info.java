@NullMarked
package dev.klaxon.domain.kpi.figure;

import org.jspecify.annotations.NullMarked;
