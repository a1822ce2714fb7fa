package dev.klaxon.standalone;

import dev.klaxon.postgres.EmbeddedPostgresException;
import dev.klaxon.standalone.house.House;
import dev.klaxon.standalone.house.HouseSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** A house in the foreground: started, told of, and closed when the process is asked to end. */
final class Running {

    /** No exit code: the service goes on. */
    static final int SERVING = -1;

    private static final int FAILED = 1;

    private Running() {}

    /** What to do once the house answers. */
    @FunctionalInterface
    interface Opening {
        void run(House house) throws IOException;
    }

    /** Starts a house as the environment says. */
    static int start(Map<String, String> environment, PrintStream out, PrintStream err, Opening opening) {
        House house;
        try {
            out.println("Klaxon is starting ...");
            house = House.start(HouseSettings.of(environment));
        } catch (EmbeddedPostgresException | IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (RuntimeException e) {
            // Spring has told the reason and what to do
            return FAILED;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house, out), "house-closing"));
        tell(house, out);
        try {
            opening.run(house);
        } catch (IOException e) {
            err.println("The demo could not be loaded: " + e.getMessage());
        }
        out.println("Klaxon answers at " + house.address() + " - stop it with Ctrl-C");
        return SERVING;
    }

    private static void tell(House house, PrintStream out) {
        House.AdminKey key = house.adminKey();
        if (key.fresh()) {
            out.println("Admin key, shown this once: " + key.value());
        }
        if (key.file() != null) {
            out.println("The admin key is kept in " + key.file().path());
            out.printf(
                    "Log in: curl -H \"Authorization: Bearer $(cat %s)\" %s/api/v1/incidents%n",
                    key.file().path(), house.address());
        } else {
            out.printf(
                    "Log in: curl -H \"Authorization: Bearer $KLAXON_ADMIN_KEY\" %s/api/v1/incidents%n",
                    house.address());
        }
    }

    private static void close(House house, PrintStream out) {
        out.println("Klaxon is stopping ...");
        house.close();
        out.println("Klaxon has stopped.");
    }
}
