/** Classes that break the rules of the house, to show that the rules bite. */
@NullMarked
package dev.klaxon.corpora.bad;

import org.jspecify.annotations.NullMarked;
