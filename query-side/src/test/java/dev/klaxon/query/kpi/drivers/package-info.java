/** Tests of the package of that name. */
@NullMarked
package dev.klaxon.query.kpi.drivers;

import org.jspecify.annotations.NullMarked;
