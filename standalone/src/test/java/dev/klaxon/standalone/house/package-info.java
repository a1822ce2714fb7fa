/** Tests of starting, dying and starting again. */
@NullMarked
package dev.klaxon.standalone.house;

import org.jspecify.annotations.NullMarked;
