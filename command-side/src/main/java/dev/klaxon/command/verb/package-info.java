/**
 * Verbs: what may be done, each declared once in the file of its body. Endpoints, the operations of the document and
 * the commands of an import are made of the declarations.
 */
@NullMarked
package dev.klaxon.command.verb;

import org.jspecify.annotations.NullMarked;
