/** Tests of what all views have in common. */
@NullMarked
package dev.klaxon.query.views;

import org.jspecify.annotations.NullMarked;
