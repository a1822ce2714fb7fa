/** The query side tested over HTTP on a real PostgreSQL. */
@NullMarked
package dev.klaxon.query;

import org.jspecify.annotations.NullMarked;
