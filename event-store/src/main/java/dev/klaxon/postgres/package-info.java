/** The PostgreSQL that Klaxon brings along: unpacked, started, watched over and stopped from Java, without Spring. */
@NullMarked
package dev.klaxon.postgres;

import org.jspecify.annotations.NullMarked;
