/** What lies behind a figure: each incident, ticket or action, and the events that it rests on. */
@NullMarked
package dev.klaxon.domain.kpi.contribution;

import org.jspecify.annotations.NullMarked;
