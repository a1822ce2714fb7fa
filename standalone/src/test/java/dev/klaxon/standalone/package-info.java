/** Tests of the whole house: both sides, a real PostgreSQL, real HTTP. */
@NullMarked
package dev.klaxon.standalone;

import org.jspecify.annotations.NullMarked;
