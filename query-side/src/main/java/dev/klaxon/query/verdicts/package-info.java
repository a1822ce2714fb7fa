/** How an incident was run, judged by a version of the policy. */
@NullMarked
package dev.klaxon.query.verdicts;

import org.jspecify.annotations.NullMarked;
