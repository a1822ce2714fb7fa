@NullMarked
package dev.klaxon.domain.kpi.measure;

import org.jspecify.annotations.NullMarked;
