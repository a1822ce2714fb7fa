/** The stream, listened to over HTTP. */
@NullMarked
package dev.klaxon.query.stream;

import org.jspecify.annotations.NullMarked;
