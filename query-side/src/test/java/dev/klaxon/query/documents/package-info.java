/** Documents, by example. */
@NullMarked
package dev.klaxon.query.documents;

import org.jspecify.annotations.NullMarked;
