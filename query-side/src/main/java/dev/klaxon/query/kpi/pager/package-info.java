/** What each responder carried in a period. */
@NullMarked
package dev.klaxon.query.kpi.pager;

import org.jspecify.annotations.NullMarked;
