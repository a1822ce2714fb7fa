package dev.klaxon.query.views;

import dev.klaxon.store.StoreGate;
import dev.klaxon.store.StoreIdentity;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schema {@code read}, brought up to date at start; it can be dropped at any time and is made and filled again. */
@Component
public final class ViewSchema {

    ViewSchema(DataSource dataSource, StoreIdentity opened, List<View> views) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        boolean dropped = jdbc.sql("SELECT to_regclass('read.history') IS NULL")
                .query(Boolean.class)
                .single();
        StoreGate.migrate(dataSource, "read", "classpath:dev/klaxon/query");
        if (dropped) {
            // without this an emptied view would go on where the dropped one stood
            jdbc.sql("DELETE FROM write.token WHERE processor_name IN (:views)")
                    .param("views", views.stream().map(View::name).toList())
                    .update();
        }
    }
}
