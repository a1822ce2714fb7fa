/** Post-mortems, tested. */
@NullMarked
package dev.klaxon.command.postmortem;

import org.jspecify.annotations.NullMarked;
