@NullMarked
package dev.klaxon.domain.clock;

import org.jspecify.annotations.NullMarked;
