/** Reading what was recorded: each stream folded up to any position, for deciding, for views and for auditors alike. */
@NullMarked
package dev.klaxon.histories;

import org.jspecify.annotations.NullMarked;
