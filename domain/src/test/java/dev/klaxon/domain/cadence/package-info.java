@NullMarked
package dev.klaxon.domain.cadence;

import org.jspecify.annotations.NullMarked;
