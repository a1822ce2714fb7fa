/** Who may read restricted incidents: the one judge of all queries. */
@NullMarked
package dev.klaxon.query.restriction;

import org.jspecify.annotations.NullMarked;
