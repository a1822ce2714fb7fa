/** Incident stories with relative times, told to a service through ordinary commands. */
@NullMarked
package dev.klaxon.standalone.scenario;

import org.jspecify.annotations.NullMarked;
