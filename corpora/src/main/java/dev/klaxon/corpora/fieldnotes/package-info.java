/** What real incidents say about practice, in a document of which every number is asked of the service. */
@NullMarked
package dev.klaxon.corpora.fieldnotes;

import org.jspecify.annotations.NullMarked;
