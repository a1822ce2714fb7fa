/** What all lists have in common: their shape and their cursors. */
@NullMarked
package dev.klaxon.query.lists;

import org.jspecify.annotations.NullMarked;
