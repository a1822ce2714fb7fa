package dev.klaxon.edge.request;

/** A parameter has not the form of its type. The message follows the parameter's name and never repeats its value. */
public final class NotOfForm extends IllegalArgumentException {

    NotOfForm(String message) {
        super(message);
    }
}
