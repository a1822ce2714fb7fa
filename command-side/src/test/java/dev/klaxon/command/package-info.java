/** The whole command side over HTTP, on a real PostgreSQL. */
@NullMarked
package dev.klaxon.command;

import org.jspecify.annotations.NullMarked;
