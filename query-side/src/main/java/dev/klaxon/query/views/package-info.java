/** What all views have in common: their tables, how far they have read, their rebuild and their digest. */
@NullMarked
package dev.klaxon.query.views;

import org.jspecify.annotations.NullMarked;
