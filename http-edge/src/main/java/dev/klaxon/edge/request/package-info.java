/** What every request brings beside its body: a trace, a size, preconditions, an idempotency key, parameters. */
@NullMarked
package dev.klaxon.edge.request;

import org.jspecify.annotations.NullMarked;
