/** The offline verifier of what Klaxon exports; it comes with the provable history. */
@NullMarked
package dev.klaxon.auditor;

import org.jspecify.annotations.NullMarked;
