package dev.klaxon.query.evidence;

import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.core.io.AbstractResource;

/** Bytes of a known length that are read from the store as they are sent. */
final class StoredContent extends AbstractResource {

    private final long size;
    private final Supplier<InputStream> bytes;

    StoredContent(long size, Supplier<InputStream> bytes) {
        this.size = size;
        this.bytes = bytes;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public InputStream getInputStream() {
        return bytes.get();
    }

    @Override
    public String getDescription() {
        return "stored evidence of %d bytes".formatted(size);
    }
}
