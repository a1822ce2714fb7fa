/** Tests of the bytes of evidence. */
@NullMarked
package dev.klaxon.query.evidence;

import org.jspecify.annotations.NullMarked;
