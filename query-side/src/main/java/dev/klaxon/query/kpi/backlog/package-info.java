/** What is open, and for how long. */
@NullMarked
package dev.klaxon.query.kpi.backlog;

import org.jspecify.annotations.NullMarked;
