/** One post-mortem: its fold, what publishing needs, and how causes are worded. */
@NullMarked
package dev.klaxon.domain.postmortem;

import org.jspecify.annotations.NullMarked;
