/** Both sides and their database, started and stopped as one. */
@NullMarked
package dev.klaxon.standalone.house;

import org.jspecify.annotations.NullMarked;
