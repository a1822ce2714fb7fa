/** Takes foreign history in bulk: staged, sifted and applied line by line as late facts. */
@NullMarked
package dev.klaxon.command.imports;

import org.jspecify.annotations.NullMarked;
