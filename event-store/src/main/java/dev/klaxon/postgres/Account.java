package dev.klaxon.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who PostgreSQL's programs run as, because they refuse to run as root.
 *
 * @param prefix words put before each command, empty where Klaxon's own user will do
 * @param owner user and group the data must belong to, for chown
 */
record Account(List<String> prefix, String owner) {

    private static final List<String> SERVICE_USERS = List.of("postgres", "nobody");

    /** Klaxon's own user; for root the same user seen from a namespace where it is not root; else a service user. */
    static Account choose() throws IOException, InterruptedException {
        if (!isRoot()) {
            return new Account(List.of(), System.getProperty("user.name"));
        }
        var namespace = inNamespace();
        if (namespace.works()) {
            return namespace;
        }
        for (var user : SERVICE_USERS) {
            var account = serviceUser(user);
            if (account.isPresent() && account.get().works()) {
                return account.get();
            }
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, user namespaces are forbidden here (unshare -U) and setpriv cannot become postgres or nobody: start Klaxon as another user, or name a server with KLAXON_DB_URL");
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    static Account inNamespace() {
        return new Account(List.of("unshare", "-U"), "root:root");
    }

    /** Empty where the machine has no such user. */
    static Optional<Account> serviceUser(String name) throws IOException, InterruptedException {
        var group = Command.tryRun(new ProcessBuilder("id", "-gn", name));
        if (group.failed()) {
            return Optional.empty();
        }
        var groupName = group.output().strip();
        return Optional.of(new Account(
                List.of("setpriv", "--reuid=" + name, "--regid=" + groupName, "--clear-groups"),
                name + ":" + groupName));
    }

    /** The command as this account; programs replace each other, so the process started is the program itself. */
    ProcessBuilder command(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        var builder = new ProcessBuilder(all);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    /** Hands the folder over where another account ran here before; only root can. */
    void own(Path folder) throws IOException, InterruptedException {
        if (!isRoot() || belongsToUs(folder)) {
            return;
        }
        Command.run(new ProcessBuilder("chown", "-R", owner, folder.toString()));
    }

    /** Refuses a folder the account cannot reach, such as one below another user's closed home. */
    void requireReach(Path folder) throws IOException, InterruptedException {
        var check = Command.tryRun(command(List.of("test", "-x", folder.toString())));
        if (check.failed()) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL would run as %s, who may not enter %s: choose a data directory open to that user, or start Klaxon as another user than root"
                            .formatted(owner, folder));
        }
    }

    private boolean belongsToUs(Path folder) throws IOException {
        return Files.getOwner(folder).getName().equals(owner.substring(0, owner.indexOf(':')));
    }

    private boolean works() throws InterruptedException {
        try {
            return !Command.tryRun(command(List.of("true"))).failed();
        } catch (IOException programMissing) {
            return false;
        }
    }
}
