/** The policy's rules as tables that a business person can read. */
@NullMarked
package dev.klaxon.domain.policy;

import org.jspecify.annotations.NullMarked;
