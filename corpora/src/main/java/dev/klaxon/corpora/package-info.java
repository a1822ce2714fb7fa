/** Histories that others have made public, as they are in their sources and as lines of an import. */
@NullMarked
package dev.klaxon.corpora;

import org.jspecify.annotations.NullMarked;
