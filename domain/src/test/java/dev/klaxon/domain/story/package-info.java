/** The one home of incidents that tests tell: verbs that make events, whoever keeps what is told. */
@NullMarked
package dev.klaxon.domain.story;

import org.jspecify.annotations.NullMarked;
