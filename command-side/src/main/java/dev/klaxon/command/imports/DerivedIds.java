package dev.klaxon.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that follow from what is imported, so that the same history gets the same ids wherever and in whatever order it
 * is imported. They have the form of a UUIDv7: the time it happened, then bits of a hash of source and key.
 */
final class DerivedIds {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE_LENGTH = 10;

    private DerivedIds() {}

    /** Of an incident. */
    static UUID incident(String source, String incident, Instant declaredAt) {
        return id(hash("incident", source, incident), declaredAt);
    }

    /** Of the record that a line makes; {@code part} tells several records of one line apart. */
    static UUID record(String source, String key, Instant occurredAt, String part) {
        return id(hash("record", source, key, part), occurredAt);
    }

    /** The short name of an incident. */
    static String reference(String source, String incident) {
        ByteBuffer bits = ByteBuffer.wrap(hash("reference", source, incident));
        long value = bits.getLong();
        StringBuilder reference = new StringBuilder("INC-");
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(CROCKFORD.charAt((int) (value & 31)));
            value >>>= 5;
        }
        return reference.toString();
    }

    private static UUID id(byte[] hash, Instant at) {
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long millis = Math.max(0, at.toEpochMilli()) & 0xFFFF_FFFF_FFFFL;
        long high = (millis << 16) | 0x7000 | (bits.getLong() & 0x0FFF);
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] hash(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                sha256.update(bytes);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
