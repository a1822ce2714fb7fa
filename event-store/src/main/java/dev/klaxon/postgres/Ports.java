package dev.klaxon.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports of the loopback address, below those a system lends to outgoing connections. */
final class Ports {

    /**
     * A client that keeps dialling a stopped server on a lendable port can be lent that very port, connects to itself
     * and so keeps the server from coming back.
     */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** The preferred port where it is free, so that an operator's saved connection keeps working. */
    static int free(int preferred) throws IOException {
        var port = preferred == 0 ? any() : preferred;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isFree(port)) {
                return port;
            }
            port = any();
        }
        throw new EmbeddedPostgresException("No free port between %d and %d on %s: stop what holds them"
                .formatted(FIRST, END, EmbeddedPostgres.HOST));
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(FIRST, END);
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            // Connections of a former server that are still fading do not count, as they do not for PostgreSQL
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(EmbeddedPostgres.HOST), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }
}
