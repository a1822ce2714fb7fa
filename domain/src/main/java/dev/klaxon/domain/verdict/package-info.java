/** Each clock and rule of the policy, judged for one incident. */
@NullMarked
package dev.klaxon.domain.verdict;

import org.jspecify.annotations.NullMarked;
