/** The figures of the service beside those that somebody else counts from its events. */
@NullMarked
package dev.klaxon.standalone.kpi;

import org.jspecify.annotations.NullMarked;
