/** Tests of the incident view. */
@NullMarked
package dev.klaxon.query.incident;

import org.jspecify.annotations.NullMarked;
