/** How a post-mortem is handed in, approved and published. */
@NullMarked
package dev.klaxon.command.postmortem.review;

import org.jspecify.annotations.NullMarked;
