/** Known issues: what is recorded of a defect that is not mended yet. */
@NullMarked
package dev.klaxon.domain.knownissue;

import org.jspecify.annotations.NullMarked;
