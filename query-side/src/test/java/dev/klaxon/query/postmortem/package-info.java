/** Post-mortems as they are answered, tested. */
@NullMarked
package dev.klaxon.query.postmortem;

import org.jspecify.annotations.NullMarked;
