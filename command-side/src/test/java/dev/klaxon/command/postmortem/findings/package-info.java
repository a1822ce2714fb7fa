/** What is told of causes. */
@NullMarked
package dev.klaxon.command.postmortem.findings;

import org.jspecify.annotations.NullMarked;
