/** Tests of the stories. */
@NullMarked
package dev.klaxon.standalone.scenario;

import org.jspecify.annotations.NullMarked;
