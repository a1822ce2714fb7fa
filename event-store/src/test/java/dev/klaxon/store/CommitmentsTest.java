package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitmentsTest {

    private static final String PLAIN =
            "{\"a\":{\"plain\":\"first\"},\"n\":12.50,\"list\":[{\"plain\":\"x\"},{\"b\":{\"name\":"
                    + "{\"plain\":\"y / ~ \\\"\"}}}],\"empty\":{},\"last\":true}";

    @Test
    void opens_to_what_was_committed_byte_for_byte() {
        Commitments.Committed committed = Commitments.commit(PLAIN);
        assertThat(committed.payload()).doesNotContain("first").contains("\"n\":12.50");
        assertThat(Commitments.open(committed.payload(), committed.disclosures()))
                .isEqualTo(PLAIN);
    }

    @Test
    void salts_so_that_equal_texts_do_not_look_equal() {
        String twice = "{\"a\":{\"plain\":\"same\"}}";
        assertThat(Commitments.commit(twice).payload())
                .isNotEqualTo(Commitments.commit(twice).payload());
    }

    @Test
    void has_no_disclosures_where_there_is_no_text() {
        Commitments.Committed committed = Commitments.commit("{\"n\":1}");
        assertThat(committed.payload()).isEqualTo("{\"n\":1}");
        assertThat(committed.disclosures()).isNull();
    }

    @Test
    void commits_as_the_audit_format_says() {
        // SHA-256(0x02 || 16 zero bytes || "abc"), worked out with another tool
        assertThat(Commitments.commitmentTo("abc", new byte[16]))
                .isEqualTo("pT8wSR6PmRRcZ1tVIUeO2b8tpd5pr76rgAijeo0AoOc");
    }
}
