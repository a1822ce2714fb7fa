package dev.klaxon.command.bad;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A handler for all to see, with its parts put into fields. */
public class PublicHandler {

    @Autowired
    protected @Nullable ApplicationContext context;
}
