/** Tests of the stories. */
@NullMarked
package dev.klaxon.standalone.demo;

import org.jspecify.annotations.NullMarked;
