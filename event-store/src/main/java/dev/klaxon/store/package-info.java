/** The event store on PostgreSQL behind Axon's storage interface, and the only place that wires Axon. */
@NullMarked
package dev.klaxon.store;

import org.jspecify.annotations.NullMarked;
