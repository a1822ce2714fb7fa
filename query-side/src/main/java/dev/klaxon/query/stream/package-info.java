/** The stream: changes of incidents as they happen, for those who may see them. */
@NullMarked
package dev.klaxon.query.stream;

import org.jspecify.annotations.NullMarked;
