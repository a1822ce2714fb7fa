/** Pages for people, made on the server; they need no scripts. */
@NullMarked
package dev.klaxon.query.pages;

import org.jspecify.annotations.NullMarked;
