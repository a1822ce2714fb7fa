/** What is learnt after incidents, and what becomes of it. */
@NullMarked
package dev.klaxon.query.postmortem;

import org.jspecify.annotations.NullMarked;
