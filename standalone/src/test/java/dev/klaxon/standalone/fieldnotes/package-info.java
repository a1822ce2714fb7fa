/** What real incidents say about practice. */
@NullMarked
package dev.klaxon.standalone.fieldnotes;

import org.jspecify.annotations.NullMarked;
