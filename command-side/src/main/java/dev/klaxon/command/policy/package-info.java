/** The versions of the policy: how one is published, and how decisions look them up. */
@NullMarked
package dev.klaxon.command.policy;

import org.jspecify.annotations.NullMarked;
