/** How people are named in answers. */
@NullMarked
package dev.klaxon.query.people;

import org.jspecify.annotations.NullMarked;
