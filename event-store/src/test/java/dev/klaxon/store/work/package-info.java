@NullMarked
package dev.klaxon.store.work;

import org.jspecify.annotations.NullMarked;
