/** Talks to a running Klaxon over its public HTTP interface. */
@NullMarked
package dev.klaxon.standalone.client;

import org.jspecify.annotations.NullMarked;
