/** The base of our own background work: a thread that rests, and whoever works alone or sets poison aside. */
@NullMarked
package dev.klaxon.store.work;

import org.jspecify.annotations.NullMarked;
