/** What is known of recurring faults. */
@NullMarked
package dev.klaxon.events.knownissue;

import org.jspecify.annotations.NullMarked;
