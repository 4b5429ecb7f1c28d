package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.JsonFields;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Tells the pieces of a log apart and takes each for what it is: an event of CloudTrail, a line of
 * an access log of S3, a record of JSON with texts in it, or a line of text.
 */
final class LogScan implements LogPieces.Sink {
  private static final int DEEPEST = 6;
  private static final List<String> TIMES =
      Arrays.asList("time", "timestamp", "@timestamp", "ts", "eventTime", "date", "datetime");

  private final Sightings seen;
  private final TextScan text;

  /** The part of a line that held the last time: a stack trace has it in its first line alone. */
  private final AtomicReference<String> head = new AtomicReference<>("");

  LogScan(Sightings seen) {
    this.seen = seen;
    this.text = new TextScan(seen);
  }

  @Override
  public void line(String line, long number) {
    Optional<AccessLogLine> access = AccessLogLine.of(line);
    if (access.isPresent()) {
      access(access.get(), number);
      return;
    }
    LogTime.head(line).ifPresent(head::set);
    text.line(line, this::time, "", number);
  }

  /** That of the line, or of the nearest one before it that has one. */
  private Optional<LogTime> time() {
    return LogTime.in(Objects.requireNonNull(head.get()));
  }

  @Override
  public void object(String json, long number) {
    Optional<Map<String, JsonNode>> fields = JsonFields.of(json);
    if (fields.isPresent()) {
      record(fields.get(), number, 0);
    } else {
      for (String each : json.split("\n", -1)) {
        line(each, number);
      }
    }
  }

  private void access(AccessLogLine access, long number) {
    List<CredentialLink> links = text.userAgent(access.userAgent(), number);
    if (access.isUnsigned() && access.isDenied()) {
      seen.said(KnownMessage.UNSIGNED_REQUEST, number);
    }
    String voice = voice(access.address(), access.userAgent());
    Arn.parse(access.requester())
        .filter(it -> it.kind() != Arn.Kind.OTHER)
        .flatMap(it -> seen.asked(it, access.time(), voice, number))
        .ifPresent(
            who -> {
              links.forEach(who::by);
              who.from(access.address());
            });
  }

  /** One program: the address, and the client without what changes from call to call. */
  private static String voice(String address, String userAgent) {
    return address + " " + userAgent.split(" ", 2)[0];
  }

  private void record(Map<String, JsonNode> fields, long number, int depth) {
    Optional<TrailEvent> event = TrailEvent.of(fields);
    if (event.isPresent()) {
      event(event.get(), number);
      return;
    }
    Optional<String> quoted = JsonFields.text(fields, "CloudTrailEvent");
    if (quoted.isPresent() && depth < DEEPEST) {
      JsonFields.of(quoted.get()).ifPresent(it -> record(it, number, depth + 1));
      return;
    }
    time(fields).ifPresent(head::set);
    fields.forEach((name, value) -> value(name, value, number, depth));
  }

  private static Optional<String> time(Map<String, JsonNode> fields) {
    for (String each : TIMES) {
      JsonNode node = fields.get(each);
      if (node != null && (node.isString() || node.isNumber())) {
        return Optional.of(node.isString() ? node.text() : node.asNumber());
      }
    }
    return Optional.empty();
  }

  private void value(String name, JsonNode value, long number, int depth) {
    if (value.isString()) {
      quoted(name, value.text(), number, depth);
    } else if (value.isArray() && depth < DEEPEST) {
      value.asArray().forEach(it -> value(name, it, number, depth + 1));
    } else if (value.isObject() && depth < DEEPEST) {
      record(value.asObject(), number, depth + 1);
    }
  }

  /** A text in JSON; it can be JSON itself. */
  private void quoted(String name, String value, long number, int depth) {
    boolean isObject = value.startsWith("{") && depth < DEEPEST;
    Map<String, JsonNode> inner =
        isObject ? JsonFields.of(value).orElse(Collections.emptyMap()) : new LinkedHashMap<>();
    if (!inner.isEmpty()) {
      record(inner, number, depth + 1);
      return;
    }
    String prefix = "\"" + name + "\": \"";
    for (String each : value.split("\n", -1)) {
      text.line(prefix + each, this::time, "", number);
      prefix = "";
    }
  }

  private void event(TrailEvent event, long number) {
    List<CredentialLink> links = text.userAgent(event.userAgent(), number);
    String voice = voice(event.address(), event.userAgent());
    event
        .arn()
        .flatMap(Arn::parse)
        .flatMap(it -> seen.asked(it, event.time(), voice, number))
        .ifPresent(
            who -> {
              links.forEach(who::by);
              who.from(event.address());
              if (event.isOfWebIdentity()) {
                who.byWebIdentity();
              }
            });
    if (!event.arn().isPresent()) {
      event
          .madeArn()
          .flatMap(Arn::parse)
          .flatMap(it -> seen.asked(it, event.time(), voice, number))
          .filter(it -> event.isOfWebIdentity())
          .ifPresent(SeenIdentity::byWebIdentity);
    }
    if (event.roleDelivery().filter("1.0"::equals).isPresent()) {
      seen.said(KnownMessage.DELIVERED_BY_IMDS_V1, number);
    }
    text.message(event.error(), number);
  }
}
