/** API keys: what is recorded of one. */
@NullMarked
package dev.klaxon.domain.access;

import org.jspecify.annotations.NullMarked;
