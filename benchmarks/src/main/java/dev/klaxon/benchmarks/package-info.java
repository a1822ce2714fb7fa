/** Measurements that compare within one run; each starts its own PostgreSQL and prints one table. */
@NullMarked
package dev.klaxon.benchmarks;

import org.jspecify.annotations.NullMarked;
