@NullMarked
package dev.klaxon.events.json;

import org.jspecify.annotations.NullMarked;
