package vn.giamngheo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.giamngheo.platform.Keys;

/** The running application; closing it answers the requests under way and takes no more. */
public final class Server implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final ConfigurableApplicationContext context;
    private final HikariDataSource pool;

    private Server(ConfigurableApplicationContext context, HikariDataSource pool) {
        this.context = context;
        this.pool = pool;
    }

    /**
     * Starts answering.
     *
     * @param address the address to listen on
     * @param port the port to listen on, 0 for a free one
     * @param database connections of the role that reads and writes rows
     * @param keys what secrets are sealed with
     */
    public static Server start(String address, int port, DataSource database, Keys keys) {
        // The log files belong to whoever starts the server.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        HikariDataSource pool = pool(database);
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .lazyInitialization(true)
                    .addCommandLineProperties(false)
                    .properties(properties(address, port))
                    .initializers(fresh -> {
                        GenericApplicationContext parts = (GenericApplicationContext) fresh;
                        parts.registerBean(DSLContext.class, () -> sql(pool));
                        parts.registerBean(Keys.class, () -> keys);
                    })
                    .run();
            return new Server(context, pool);
        } catch (RuntimeException | Error e) {
            pool.close();
            throw e;
        }
    }

    private static Map<String, Object> properties(String address, int port) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", address);
        properties.put("server.port", port);
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("server.server-header", "");
        properties.put("server.tomcat.max-http-form-post-size", "256KB");
        properties.put("server.tomcat.max-swallow-size", "1MB");
        properties.put("spring.servlet.multipart.max-file-size", "64MB");
        properties.put("spring.servlet.multipart.max-request-size", "130MB");
        properties.put("spring.servlet.multipart.file-size-threshold", "256KB");
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.mvc.publish-request-handled-events", false);
        properties.put("spring.web.error.whitelabel.enabled", false);
        return properties;
    }

    private static HikariDataSource pool(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setPoolName("database");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static DSLContext sql(DataSource pool) {
        return DSL.using(pool, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    }

    /** The port it listens on. */
    public int port() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    /** A part of the application, for whoever started it. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
