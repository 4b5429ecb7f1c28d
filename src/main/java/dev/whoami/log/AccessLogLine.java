package dev.whoami.log;

import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.ServiceCall;
import dev.whoami.log.text.LogTime;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of an access log of S3: who asked, from where, and with which User-Agent.
 *
 * <p>https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html
 */
final class AccessLogLine {
  private static final Pattern BEGINNING =
      Pattern.compile("[0-9a-f]{64} [a-z0-9.-]{3,63} \\[\\d{2}/[A-Z][a-z]{2}/\\d{4}:");

  private static final int BUCKET = 1;
  private static final int TIME = 2;
  private static final int ADDRESS = 3;
  private static final int REQUESTER = 4;
  private static final int OPERATION = 6;
  private static final int KEY = 7;
  private static final int STATUS = 9;
  private static final int USER_AGENT = 16;

  private final List<String> fields;

  private AccessLogLine(List<String> fields) {
    this.fields = Collections.unmodifiableList(fields);
  }

  /** Empty if the line is another one. */
  static Optional<AccessLogLine> of(String line) {
    if (!BEGINNING.matcher(line).lookingAt()) {
      return Optional.empty();
    }
    List<String> fields = fields(line);
    return fields.size() > USER_AGENT ? Optional.of(new AccessLogLine(fields)) : Optional.empty();
  }

  /** Splits a line at spaces, but keeps text in brackets or quotation marks together. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    while (from < line.length()) {
      char first = line.charAt(from);
      char closing = first == '[' ? ']' : first == '"' ? '"' : ' ';
      int begin = closing == ' ' ? from : from + 1;
      int end = line.indexOf(closing, begin);
      int to = end < 0 ? line.length() : end;
      fields.add(line.substring(begin, to));
      from = to + (closing == ' ' ? 1 : 2);
    }
    return fields;
  }

  Optional<LogTime> time() {
    return LogTime.in(fields.get(TIME));
  }

  String address() {
    return fields.get(ADDRESS);
  }

  /** An ARN, or the ID of an account; a dash if the request was not signed. */
  String requester() {
    return fields.get(REQUESTER);
  }

  boolean isUnsigned() {
    return requester().equals("-");
  }

  boolean isDenied() {
    return fields.get(STATUS).equals("403");
  }

  /** The denied call: its operation, and the object. */
  Denial denial() {
    return Denial.UNKNOWN
        .with(Denial.Part.ACTION, ServiceCall.ofS3(fields.get(OPERATION)))
        .with(Denial.Part.RESOURCE, "arn:aws:s3:::" + fields.get(BUCKET) + object());
  }

  private String object() {
    String key = fields.get(KEY);
    return key.equals("-") || Redaction.isLikeSecret(key) ? "" : "/" + key;
  }

  String userAgent() {
    return fields.get(USER_AGENT);
  }
}
