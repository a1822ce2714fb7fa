@NullMarked
package dev.klaxon.store;

import org.jspecify.annotations.NullMarked;
