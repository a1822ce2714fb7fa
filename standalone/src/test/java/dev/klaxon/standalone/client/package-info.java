/** Tests of the client's own parts. */
@NullMarked
package dev.klaxon.standalone.client;

import org.jspecify.annotations.NullMarked;
