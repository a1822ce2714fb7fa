@NullMarked
package dev.klaxon.query.verdicts;

import org.jspecify.annotations.NullMarked;
