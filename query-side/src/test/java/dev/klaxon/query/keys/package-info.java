/** Tests of the view of API keys. */
@NullMarked
package dev.klaxon.query.keys;

import org.jspecify.annotations.NullMarked;
