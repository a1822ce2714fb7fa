/** Which API keys were issued. */
@NullMarked
package dev.klaxon.query.keys;

import org.jspecify.annotations.NullMarked;
