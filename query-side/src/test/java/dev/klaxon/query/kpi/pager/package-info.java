/** Tests of the package of that name. */
@NullMarked
package dev.klaxon.query.kpi.pager;

import org.jspecify.annotations.NullMarked;
