/** What a newcomer sees first: real history and a scripted incident, told through ordinary commands. */
@NullMarked
package dev.klaxon.standalone.demo;

import org.jspecify.annotations.NullMarked;
