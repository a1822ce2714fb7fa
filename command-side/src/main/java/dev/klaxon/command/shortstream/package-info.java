/** Records whose streams are so short that each command reads them whole: one way to keep, and to command, them all. */
@NullMarked
package dev.klaxon.command.shortstream;

import org.jspecify.annotations.NullMarked;
