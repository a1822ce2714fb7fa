/** What an account would be offered. */
@NullMarked
package dev.klaxon.query.credits;

import org.jspecify.annotations.NullMarked;
