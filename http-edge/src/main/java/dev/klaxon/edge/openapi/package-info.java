/** The OpenAPI document, generated from the endpoints and in an order that does not change. */
@NullMarked
package dev.klaxon.edge.openapi;

import org.jspecify.annotations.NullMarked;
