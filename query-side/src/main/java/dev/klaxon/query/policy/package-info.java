/** The versions of the policy, to be read by people and to judge by. */
@NullMarked
package dev.klaxon.query.policy;

import org.jspecify.annotations.NullMarked;
