/** What a command is refused or warned with: stable codes and the words beside them. */
@NullMarked
package dev.klaxon.domain.refusal;

import org.jspecify.annotations.NullMarked;
