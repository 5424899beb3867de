package vn.giamngheo.cli.serve;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The logs of a data directory: {@code giamngheo.log} for people, {@code giamngheo.json} for machines, both rotated. */
final class LogFiles implements AutoCloseable {

    private static final int DAYS = 30;
    private static final String LARGEST = "20MB";
    private static final String ALL_TOGETHER = "500MB";
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} %X{request:--} %X{account:--} %message%n";

    private final LoggerContext context;

    private LogFiles(LoggerContext context) {
        this.context = context;
    }

    /** Says nothing anywhere until {@link #open}: standard output belongs to data. */
    static void silence() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        context().reset();
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    }

    /** Writes from now on into a folder. */
    static LogFiles open(Path folder) {
        LoggerContext context = context();
        context.reset();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        // A value that a person typed can stand in these: what could not be converted, what was missing.
        for (String quoting : new String[] {
            "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
            "org.apache.tomcat.util.http.Parameters",
            "org.apache.coyote",
            "org.jooq"
        }) {
            context.getLogger(quoting).setLevel(Level.ERROR);
        }
        context.getLogger("vn.giamngheo").setLevel(Level.INFO);
        context.getLogger("requests").setLevel(Level.INFO);
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setPattern(LINE);
        lines.setCharset(StandardCharsets.UTF_8);
        root.addAppender(appender(context, folder, "giamngheo", ".log", lines));
        JsonEncoder json = new JsonEncoder();
        json.setWithMessage(false);
        json.setWithArguments(false);
        json.setWithContext(false);
        json.setWithFormattedMessage(true);
        root.addAppender(appender(context, folder, "giamngheo", ".json", json));
        return new LogFiles(context);
    }

    private static RollingFileAppender<ILoggingEvent> appender(
            LoggerContext context, Path folder, String name, String ending, Encoder<ILoggingEvent> encoder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve(name + ending).toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(
                folder.resolve(name + ".%d{yyyy-MM-dd}.%i" + ending + ".gz").toString());
        policy.setMaxFileSize(FileSize.valueOf(LARGEST));
        policy.setTotalSizeCap(FileSize.valueOf(ALL_TOGETHER));
        policy.setMaxHistory(DAYS);
        policy.start();
        encoder.setContext(context);
        encoder.start();
        appender.setRollingPolicy(policy);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public void close() {
        context.stop();
    }
}
