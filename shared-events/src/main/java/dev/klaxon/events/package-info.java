/** What every event is made of: ids, people, texts and the claim. */
@NullMarked
package dev.klaxon.events;

import org.jspecify.annotations.NullMarked;
