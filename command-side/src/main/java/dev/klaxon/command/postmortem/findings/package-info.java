/** What post-mortems find out about causes. */
@NullMarked
package dev.klaxon.command.postmortem.findings;

import org.jspecify.annotations.NullMarked;
