/** Bodies of verbs where the search for verbs does not find them. */
@NullMarked
package dev.klaxon.toy;

import org.jspecify.annotations.NullMarked;
