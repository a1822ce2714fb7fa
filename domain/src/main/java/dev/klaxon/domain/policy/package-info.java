/** The policy's rules: small pure values read from one policy document, total over whatever it says. */
@NullMarked
package dev.klaxon.domain.policy;

import org.jspecify.annotations.NullMarked;
