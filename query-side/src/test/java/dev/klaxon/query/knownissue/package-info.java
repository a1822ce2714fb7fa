/** Tests of the view of known issues. */
@NullMarked
package dev.klaxon.query.knownissue;

import org.jspecify.annotations.NullMarked;
