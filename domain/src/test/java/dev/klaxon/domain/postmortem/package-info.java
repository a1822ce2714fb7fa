/** The rules about one post-mortem, tested. */
@NullMarked
package dev.klaxon.domain.postmortem;

import org.jspecify.annotations.NullMarked;
