/** Which past verdicts another policy would turn. */
@NullMarked
package dev.klaxon.query.policy.preview;

import org.jspecify.annotations.NullMarked;
