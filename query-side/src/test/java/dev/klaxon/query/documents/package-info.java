/** Documents made of answers. */
@NullMarked
package dev.klaxon.query.documents;

import org.jspecify.annotations.NullMarked;
