/** Classes that break the rules of the house, to show that the rules bite. */
@NullMarked
package dev.klaxon.domain.bad.circle.back;

import org.jspecify.annotations.NullMarked;
