package org.chargeplan.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.chargeplan.report.json.JsonOut;
import org.slf4j.LoggerFactory;

/** Logs in the output mode of a command, and restores the former settings when it has ended. */
final class Logs {

  private static final String APPENDER = "STDERR";

  private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger own = logger("org.chargeplan");
  private final Level rootLevel = root.getLevel();
  private final Level ownLevel = own.getLevel();
  private final ConsoleAppender<ILoggingEvent> appender;
  private final Encoder<ILoggingEvent> encoder;

  private Logs(ConsoleAppender<ILoggingEvent> appender) {
    this.appender = appender;
    this.encoder = appender.getEncoder();
  }

  /** Logs in an output mode from now on. */
  static Logs in(OutputMode mode) {
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>)
            logger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
    Logs logs = new Logs(appender);
    if (mode.quiet()) {
      logs.root.setLevel(Level.ERROR);
      logs.own.setLevel(Level.ERROR);
    }
    if (mode.json()) {
      logs.encode(new Lines());
    }
    return logs;
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  private void encode(Encoder<ILoggingEvent> other) {
    appender.stop();
    other.setContext(appender.getContext());
    appender.setEncoder(other);
    other.start();
    appender.start();
  }

  /** Restores the former settings. */
  void close() {
    root.setLevel(rootLevel);
    own.setLevel(ownLevel);
    if (appender.getEncoder() != encoder) {
      encode(encoder);
    }
  }

  /** A JSON line for each event. */
  private static final class Lines extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
      return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
      String line =
          JsonOut.event("log")
              .put("level", event.getLevel().toString().toLowerCase(Locale.ROOT))
              .put("message", event.getFormattedMessage())
              .toString();
      return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
      return NOTHING;
    }
  }
}
