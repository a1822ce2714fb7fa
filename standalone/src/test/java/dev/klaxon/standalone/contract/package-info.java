/** The published contract against what the house serves. */
@NullMarked
package dev.klaxon.standalone.contract;

import org.jspecify.annotations.NullMarked;
