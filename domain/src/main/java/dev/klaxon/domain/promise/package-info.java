/** What one incident owes now, and when it is due. */
@NullMarked
package dev.klaxon.domain.promise;

import org.jspecify.annotations.NullMarked;
