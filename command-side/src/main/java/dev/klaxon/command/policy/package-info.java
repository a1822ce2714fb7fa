/** The versions of the policy, as decisions look them up. */
@NullMarked
package dev.klaxon.command.policy;

import org.jspecify.annotations.NullMarked;
