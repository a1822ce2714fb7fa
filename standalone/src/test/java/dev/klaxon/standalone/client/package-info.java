/** Tests of what the command line asks of a running service. */
@NullMarked
package dev.klaxon.standalone.client;

import org.jspecify.annotations.NullMarked;
