@NullMarked
package dev.klaxon.domain.promise;

import org.jspecify.annotations.NullMarked;
