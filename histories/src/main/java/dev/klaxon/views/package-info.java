/**
 * Views as values, and what drives them: live, beside the living, and as of an instant.
 *
 * <p>A {@link dev.klaxon.views.View} is a name, a version, tables, and the rows that a record gives. The
 * {@link dev.klaxon.views.LivePass} keeps all views of a process up to date in one transaction, the
 * {@link dev.klaxon.views.Rebuild} makes one anew beside it, a {@link dev.klaxon.views.Reading} answers from them, now
 * or as of an earlier position.
 */
@NullMarked
package dev.klaxon.views;

import org.jspecify.annotations.NullMarked;
