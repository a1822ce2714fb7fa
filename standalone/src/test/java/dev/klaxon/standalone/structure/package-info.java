/** The shape of the house, and that its rules bite. */
@NullMarked
package dev.klaxon.standalone.structure;

import org.jspecify.annotations.NullMarked;
