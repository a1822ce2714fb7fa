/** That nobody learns of an incident which they may not read. */
@NullMarked
package dev.klaxon.standalone.restriction;

import org.jspecify.annotations.NullMarked;
