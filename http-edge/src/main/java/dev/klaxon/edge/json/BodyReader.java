package dev.klaxon.edge.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Reads the JSON body of a request for an endpoint that declares no parameter for it; else as Spring reads one. */
public final class BodyReader {

    private static final List<MediaType> TAKEN =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    private static final byte[] NO_FIELDS = "{}".getBytes(UTF_8);

    private final RequestReader requests;

    BodyReader(RequestReader requests) {
        this.requests = requests;
    }

    /**
     * Reads it.
     *
     * @param mayBeAbsent whether no body is read as one without fields; with DELETE it is in any case
     * @throws HttpMediaTypeNotSupportedException where it is no JSON
     * @throws HttpMessageNotReadableException where it is absent or breaks off
     * @throws dev.klaxon.domain.refusal.CommandRejected {@code malformed-json}, {@code unknown-field} or
     *     {@code invalid-value}
     */
    public Object read(HttpServletRequest request, Type type, InPath path, boolean mayBeAbsent)
            throws HttpMediaTypeNotSupportedException {
        MediaType media = mediaType(request);
        boolean deletes = request.getMethod().equals(HttpMethod.DELETE.name());
        try {
            PushbackInputStream body = new PushbackInputStream(request.getInputStream());
            int first = body.read();
            if (first != -1) {
                body.unread(first);
            }
            if (first != -1 && isTaken(media)) {
                return requests.read(body, type, path);
            }
            if (!isTaken(media) && !deletes && (first != -1 || media != null)) {
                throw new HttpMediaTypeNotSupportedException(media, TAKEN, HttpMethod.valueOf(request.getMethod()));
            }
            if (mayBeAbsent || deletes) {
                return requests.read(new ByteArrayInputStream(NO_FIELDS), type, path);
            }
        } catch (IOException e) {
            throw new HttpMessageNotReadableException(
                    "The body cannot be read", e, new ServletServerHttpRequest(request));
        }
        throw new HttpMessageNotReadableException("There is no body", new ServletServerHttpRequest(request));
    }

    private static boolean isTaken(@Nullable MediaType media) {
        return media != null
                && TAKEN.stream().anyMatch(taken -> taken.includes(media))
                && (media.getCharset() == null || media.getCharset().equals(UTF_8));
    }

    private static @Nullable MediaType mediaType(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        try {
            String stated = request.getContentType();
            return stated == null || stated.isEmpty() ? null : MediaType.parseMediaType(stated);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(String.valueOf(e.getMessage()), TAKEN);
        }
    }
}
