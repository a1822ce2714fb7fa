/** What may be corrected in a post-mortem. */
@NullMarked
package dev.klaxon.command.postmortem.corrections;

import org.jspecify.annotations.NullMarked;
