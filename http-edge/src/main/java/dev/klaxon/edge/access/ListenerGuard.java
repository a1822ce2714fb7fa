package dev.klaxon.edge.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Keeps a service that nobody secured on the loopback interface. */
final class ListenerGuard {

    private ListenerGuard() {}

    /**
     * Goes on where the listener is local or a key or an issuer is configured.
     *
     * @param address null for every interface
     * @throws Unsecured else
     */
    static void check(@Nullable InetAddress address, AccessProperties properties) {
        boolean local = address != null && address.isLoopbackAddress();
        if (!local && !properties.hasAdminKey() && !properties.hasIssuer()) {
            throw new Unsecured(address == null ? "every interface" : address.getHostAddress());
        }
    }

    /** The service would listen beyond this machine, and nobody chose who may come in. */
    static final class Unsecured extends RuntimeException {

        Unsecured(String address) {
            super("Klaxon would listen on %s with neither a configured key nor an issuer".formatted(address));
        }
    }

    /** Tells the operator what to do about it. */
    static final class Analyzer extends AbstractFailureAnalyzer<Unsecured> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, Unsecured cause) {
            return new FailureAnalysis(
                    cause.getMessage() + ".",
                    "Set KLAXON_ADMIN_KEY to a long random secret, or KLAXON_ISSUER to your OpenID Connect issuer,"
                            + " or leave KLAXON_ADDRESS at 127.0.0.1.",
                    cause);
        }
    }
}
