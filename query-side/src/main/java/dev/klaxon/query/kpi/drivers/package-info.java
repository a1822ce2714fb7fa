/** What drove the incidents of a period: root causes, services and customer segments. */
@NullMarked
package dev.klaxon.query.kpi.drivers;

import org.jspecify.annotations.NullMarked;
