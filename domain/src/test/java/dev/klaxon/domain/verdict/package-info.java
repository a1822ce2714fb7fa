@NullMarked
package dev.klaxon.domain.verdict;

import org.jspecify.annotations.NullMarked;
