package dev.klaxon.edge.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is counted as it streams in, whatever its headers say of its length. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = LimitedRequest.class.getName();

    private long limit = MaxBody.DEFAULT;
    private @Nullable ServletInputStream stream;

    LimitedRequest(HttpServletRequest request) {
        super(request);
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Sets the limit of the endpoint, and refuses at once what says itself that it is larger. */
    static void limit(HttpServletRequest request, long limit) throws BodyTooLarge {
        if (request.getAttribute(ATTRIBUTE) instanceof LimitedRequest limited) {
            limited.limit = limit;
        }
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Counting(super.getInputStream());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private long count;

        Counting(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            return count(read, read < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            return count(read, Math.max(read, 0));
        }

        private int count(int result, int more) throws BodyTooLarge {
            count += more;
            if (count > limit) {
                throw new BodyTooLarge(limit);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
