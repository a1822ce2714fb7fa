package dev.klaxon.edge.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service may be reached. Each is set by the environment too: {@code KLAXON_ADDRESS} and so on.
 *
 * @param address where to listen
 * @param hosts the host names answered to; empty for the loopback names and the address
 * @param adminKey the key of person {@code admin}, with every scope
 * @param issuer the OpenID Connect issuer whose tokens are taken
 */
@ConfigurationProperties("klaxon")
record AccessProperties(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue List<String> hosts,
        @Nullable String adminKey,
        @Nullable String issuer) {

    boolean hasAdminKey() {
        return adminKey != null && !adminKey.isBlank();
    }

    boolean hasIssuer() {
        return issuer != null && !issuer.isBlank();
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "AccessProperties[address=%s, hosts=%s, issuer=%s]".formatted(address, hosts, issuer);
    }
}
