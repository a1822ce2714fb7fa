package dev.klaxon.query.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers for spreadsheets. */
public final class Sheets {

    public static final String CSV = "text/csv;charset=UTF-8";

    private Sheets() {}

    /**
     * One piece of a list. No cell can tell that it goes on, so a header does, as RFC 8288 has it.
     *
     * @param next the cursor of the piece after it; null where this is the last
     */
    public static ResponseEntity<String> piece(String csv, @Nullable String next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            String query = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", next)
                    .build()
                    .getQuery();
            answer.header(HttpHeaders.LINK, "<?%s>; rel=\"next\"".formatted(query));
        }
        return answer.body(csv);
    }
}
