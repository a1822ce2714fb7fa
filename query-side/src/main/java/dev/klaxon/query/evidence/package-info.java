/** The bytes of evidence, as they were stored. */
@NullMarked
package dev.klaxon.query.evidence;

import org.jspecify.annotations.NullMarked;
