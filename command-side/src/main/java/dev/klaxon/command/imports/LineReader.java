package dev.klaxon.command.imports;

import dev.klaxon.edge.request.MaxBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of any length into lines and keeps no more than one of them. */
final class LineReader {

    /** The longest line, in bytes. */
    static final long LONGEST_LINE = MaxBody.DEFAULT;

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long number;

    LineReader(InputStream stream) {
        this.stream = stream;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param content without its end; null where it is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Line(long number, byte @Nullable [] content) {

        boolean isBlank() {
            if (content == null) {
                return false;
            }
            for (byte b : content) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            tooLong |= line.size() + next - from > LONGEST_LINE;
            if (!tooLong) {
                line.write(buffer, from, next - from);
            }
            if (next < end) {
                next++;
                break;
            }
        }
        return any ? new Line(++number, tooLong ? null : line.toByteArray()) : null;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
    }
}
