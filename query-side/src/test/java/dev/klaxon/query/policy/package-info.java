/** What is said of policies. */
@NullMarked
package dev.klaxon.query.policy;

import org.jspecify.annotations.NullMarked;
