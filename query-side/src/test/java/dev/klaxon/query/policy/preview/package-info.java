/** What is said of policies. */
@NullMarked
package dev.klaxon.query.policy.preview;

import org.jspecify.annotations.NullMarked;
