/** Who asks, what they may, from where: keys, scopes, cookies for people, host names. */
@NullMarked
package dev.klaxon.edge.access;

import org.jspecify.annotations.NullMarked;
