/** Tests of the pages. */
@NullMarked
package dev.klaxon.query.pages;

import org.jspecify.annotations.NullMarked;
