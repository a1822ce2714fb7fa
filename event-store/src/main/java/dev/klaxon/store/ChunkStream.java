package dev.klaxon.store;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A stream that fetches one chunk after the other, and ends where there is none. */
final class ChunkStream extends InputStream {

    private static final byte[] NOTHING = {};

    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] chunk = NOTHING;
    private int next;
    private int place;

    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return isThereMore() ? chunk[place++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!isThereMore()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - place);
        System.arraycopy(chunk, place, bytes, offset, count);
        place += count;
        return count;
    }

    private boolean isThereMore() {
        if (place == chunk.length) {
            chunk = chunks.apply(next).orElse(NOTHING);
            place = 0;
            next++;
        }
        return place < chunk.length;
    }
}
