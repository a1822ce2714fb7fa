/** Tests of the embedded PostgreSQL, and the server that the tests of all modules share. */
@NullMarked
package dev.klaxon.postgres;

import org.jspecify.annotations.NullMarked;
