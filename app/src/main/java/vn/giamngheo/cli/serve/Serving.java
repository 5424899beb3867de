package vn.giamngheo.cli.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.Server;
import vn.giamngheo.cli.CommandFailure;
import vn.giamngheo.cli.ExitCode;
import vn.giamngheo.cli.Sentences;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.ServerFile;
import vn.giamngheo.platform.Keys;

/** A database and the application over it, opened in order and closed in the opposite one. */
final class Serving implements AutoCloseable {

    private static final int HTTP_OK = 200;

    private final Settings settings;
    private final Opened opened;
    private final Server server;

    private Serving(Settings settings, Opened opened, Server server) {
        this.settings = settings;
        this.opened = opened;
        this.server = server;
    }

    /**
     * Opens everything, the database and the application at the same time; what cannot be opened is a
     * {@link CommandFailure} and leaves nothing running.
     */
    static Serving start(Settings settings, Sentences sentences, String language) {
        LogFiles.silence();
        refuseTakenPort(settings, sentences);
        try {
            Location location = Location.of(settings.data(), settings.db());
            CompletableFuture<Opened> opening = CompletableFuture.supplyAsync(
                    () -> open(location),
                    task -> Thread.ofPlatform().name("database").start(task));
            Server server =
                    startServer(settings, opening, Keys.in(location.directory().keys()));
            Opened opened = join(opening, server);
            ServerFile here = ServerFile.read(location.directory())
                    .orElse(new ServerFile(ProcessHandle.current().pid(), null, null));
            new ServerFile(here.pid(), here.databasePort(), server.port()).write(location.directory());
            return new Serving(settings, opened, server);
        } catch (DatabaseException e) {
            ExitCode code = e.problem().refused() ? ExitCode.REFUSED : ExitCode.UNUSABLE;
            throw new CommandFailure(code, e.sentence(language), e);
        }
    }

    private static Opened open(Location location) {
        Database database = Databases.open(location);
        try {
            LogFiles logs = LogFiles.open(location.directory().log());
            database.migrate();
            return new Opened(database, logs);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static Server startServer(Settings settings, CompletableFuture<Opened> opening, Keys keys) {
        try {
            LateDataSource rows =
                    new LateDataSource(() -> opening.join().database().as(Role.APP));
            return Server.start(settings.address(), settings.port(), rows, keys);
        } catch (RuntimeException | Error e) {
            join(opening, null).close();
            throw e;
        }
    }

    /** Waits for the database; when it could not be opened, nothing else stays open either. */
    private static Opened join(CompletableFuture<Opened> opening, @Nullable Server server) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (server != null) {
                server.close();
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The database and the logs beside it. */
    private record Opened(Database database, LogFiles logs) implements AutoCloseable {
        @Override
        public void close() {
            try (database;
                    logs) {
                // Both are closed, the logs first.
            }
        }
    }

    private static void refuseTakenPort(Settings settings, Sentences sentences) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (UnknownHostException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, sentences.say("serve.bad-address", settings.address()), e);
        } catch (BindException e) {
            String key = String.valueOf(e.getMessage()).contains("already in use")
                    ? "serve.port-taken"
                    : "serve.port-refused";
            throw new CommandFailure(
                    ExitCode.UNUSABLE, sentences.say(key, String.valueOf(settings.port()), settings.address()), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    sentences.say("serve.port-refused", String.valueOf(settings.port()), settings.address()),
                    e);
        }
    }

    /** Where the pages are. */
    String address() {
        String host = settings.address();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String shown = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + server.port();
    }

    /** Asks for the first page and returns when it has answered. */
    void awaitFirstPage() {
        try {
            HttpURLConnection page =
                    (HttpURLConnection) URI.create(address() + "/login").toURL().openConnection();
            if (page.getResponseCode() != HTTP_OK) {
                throw new IllegalStateException("the first page answers " + page.getResponseCode());
            }
            page.getInputStream().readAllBytes();
            page.disconnect();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of the application. */
    <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** The tables, as the application reaches them. */
    DSLContext sql() {
        return part(DSLContext.class);
    }

    @Override
    public void close() {
        try (opened) {
            server.close();
        }
    }
}
