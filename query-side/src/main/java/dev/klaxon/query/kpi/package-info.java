/** The figures over the incidents that the caller may read, and what lies behind each. */
@NullMarked
package dev.klaxon.query.kpi;

import org.jspecify.annotations.NullMarked;
