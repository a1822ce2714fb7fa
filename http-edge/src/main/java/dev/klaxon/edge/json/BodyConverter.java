package dev.klaxon.edge.json;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies with the {@link RequestReader} and writes them with the house's mapper. */
final class BodyConverter extends JacksonJsonHttpMessageConverter {

    private final RequestReader requests;

    BodyConverter(JsonMapper mapper, RequestReader requests) {
        super(mapper);
        this.requests = requests;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        Charset charset = mediaType == null ? null : mediaType.getCharset();
        return super.canRead(type, mediaType) && (charset == null || charset.equals(StandardCharsets.UTF_8));
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return requests.read(message.getBody(), type.getType());
    }
}
