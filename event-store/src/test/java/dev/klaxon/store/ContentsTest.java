package dev.klaxon.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.store.Contents.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final Contents contents = new Contents(store.dataSource);
    private final UUID evidence = EventIds.next();

    @Test
    void shows_an_upload_only_once_an_append_keeps_it() throws Exception {
        Upload upload = contents.store(evidence, stream("abc"));

        assertThat(upload.sha256()).isEqualTo(SHA256_OF_ABC);
        assertThat(upload.size()).isEqualTo(3);
        assertThat(contents.open(evidence)).isEmpty();

        keep(upload);

        assertThat(read()).isEqualTo("abc".getBytes(UTF_8));
    }

    @Test
    void reads_a_large_upload_chunk_by_chunk() throws Exception {
        byte[] large = new byte[3 * (1 << 20) + 17];
        Arrays.fill(large, (byte) 7);
        large[large.length - 1] = (byte) 200;
        keep(contents.store(evidence, new ByteArrayInputStream(large)));

        assertThat(store.one("SELECT count(*)::int FROM write.content_chunk", Integer.class))
                .isEqualTo(4);
        assertThat(read()).isEqualTo(large);
        try (InputStream one = contents.open(evidence).orElseThrow()) {
            one.skipNBytes(large.length - 1);
            assertThat(one.read()).isEqualTo(200);
            assertThat(one.read()).isEqualTo(-1);
        }
    }

    @Test
    void leaves_nothing_of_a_stream_that_breaks_off() throws IOException {
        InputStream dead = InputStream.nullInputStream();
        dead.close();
        InputStream broken = new SequenceInputStream(stream("abc"), dead);

        assertThatThrownBy(() -> contents.store(evidence, broken)).isInstanceOf(IOException.class);

        assertThat(uploads()).isZero();
    }

    @Test
    void sweeps_what_is_old_and_not_kept() throws Exception {
        keep(contents.store(evidence, stream("abc")));
        contents.store(evidence, stream("abc"));
        store.one(
                "UPDATE write.content SET touched_at = touched_at - interval '61 minutes' RETURNING 1", Integer.class);
        contents.store(evidence, stream("abc"));

        assertThat(contents.sweep(60)).isEqualTo(1);

        assertThat(uploads()).isEqualTo(2);
        assertThat(read()).isEqualTo("abc".getBytes(UTF_8));
    }

    @Test
    void drops_an_upload_unless_it_is_kept() throws Exception {
        Upload kept = contents.store(evidence, stream("abc"));
        keep(kept);
        Upload other = contents.store(evidence, stream("abd"));

        contents.drop(kept.id());
        contents.drop(other.id());

        assertThat(uploads()).isEqualTo(1);
    }

    @Test
    void destroys_whatever_came() throws Exception {
        keep(contents.store(evidence, stream("abc")));

        contents.destroy(evidence);
        contents.destroy(evidence);

        assertThat(contents.open(evidence)).isEmpty();
        assertThat(store.one("SELECT count(*)::int FROM write.content_chunk", Integer.class))
                .isZero();
    }

    private void keep(Upload upload) {
        var note = OpenStore.note(OpenStore.incident(), 0, "kept");
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(note);
        try {
            Append.current().take(Contents.kept(evidence, upload));
            store.engine.appendEvents(List.of(note));
        } finally {
            work.rollback();
        }
    }

    private byte[] read() throws IOException {
        try (InputStream bytes = contents.open(evidence).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    private int uploads() {
        return store.one("SELECT count(*)::int FROM write.content", Integer.class);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
