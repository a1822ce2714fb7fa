/** What incidents owe, watched: each due time that passes is recorded, exactly once. */
@NullMarked
package dev.klaxon.command.promises;

import org.jspecify.annotations.NullMarked;
