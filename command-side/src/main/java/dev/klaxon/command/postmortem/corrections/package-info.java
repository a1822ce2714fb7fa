/** Claims that stand beside recorded ones of a post-mortem and say otherwise. */
@NullMarked
package dev.klaxon.command.postmortem.corrections;

import org.jspecify.annotations.NullMarked;
