/** Tests of the folder that the notes are made from. */
@NullMarked
package dev.klaxon.corpora.fieldnotes;

import org.jspecify.annotations.NullMarked;
