package dev.klaxon.query.views;

import dev.klaxon.store.StoreGate;
import dev.klaxon.store.StoreIdentity;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The schema {@code read}, brought up to date at start; it can be dropped at any time and is made again. */
@Component
public final class ViewSchema {

    ViewSchema(DataSource dataSource, StoreIdentity opened) {
        StoreGate.migrate(dataSource, "read", "classpath:dev/klaxon/query");
    }
}
