/** What happens to one known issue. */
@NullMarked
package dev.klaxon.events.knownissue;

import org.jspecify.annotations.NullMarked;
