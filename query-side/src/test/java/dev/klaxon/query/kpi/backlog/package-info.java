/** Tests of the package of that name. */
@NullMarked
package dev.klaxon.query.kpi.backlog;

import org.jspecify.annotations.NullMarked;
