/** Tests of bulk import over HTTP, and of its small parts. */
@NullMarked
package dev.klaxon.command.imports;

import org.jspecify.annotations.NullMarked;
