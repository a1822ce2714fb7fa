/** What an account would be offered for an incident, with the working shown. */
@NullMarked
package dev.klaxon.query.credits;

import org.jspecify.annotations.NullMarked;
