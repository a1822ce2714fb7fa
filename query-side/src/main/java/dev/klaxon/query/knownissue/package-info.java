/** Which defects are known, and the ways around them. */
@NullMarked
package dev.klaxon.query.knownissue;

import org.jspecify.annotations.NullMarked;
