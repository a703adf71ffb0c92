package dev.sotto.server;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.sotto.server.yaml.Section;
import org.slf4j.LoggerFactory;

/** The section {@code log}: how the log on standard error is written. */
record LogConfig(Format format) {
  /** One line an event, either way. */
  enum Format {
    TEXT,
    JSON
  }

  static LogConfig read(Section log) {
    return new LogConfig(log.one("format", Format.TEXT));
  }

  /** Puts it in force for the process. */
  void apply() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    if (format == Format.JSON
        && context.getLogger("ROOT").getAppender("stderr")
            instanceof OutputStreamAppender<ILoggingEvent> appender) {
      Encoder<ILoggingEvent> json = json(context);
      appender.stop();
      appender.setEncoder(json);
      appender.start();
    }
  }

  /**
   * Messages as they are said: no arguments apart, and no exceptions, which may repeat what they
   * read.
   */
  static Encoder<ILoggingEvent> json(LoggerContext context) {
    JsonEncoder json = new JsonEncoder();
    json.setContext(context);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithContext(false);
    json.setWithMarkers(false);
    json.setWithMDC(false);
    json.setWithKVPList(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithThrowable(false);
    json.setWithFormattedMessage(true);
    json.start();
    return json;
  }
}
