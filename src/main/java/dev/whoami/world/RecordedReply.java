package dev.whoami.world;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a recording: {@code METHOD URL [WORD] STATUS (once) (Date: DATE) (Server: NAME)
 * BODY}. The word in brackets, if any, must occur in the request (an access key ID, say). STATUS is
 * a number, or an ending such as {@code refused}; a reply that is given once leaves the next
 * request to the lines below it. BODY is text, or {@code @FILE} of the recording's folder.
 */
final class RecordedReply {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) (\\S+)(?: \\[([^]]+)])? ([\\w-]+)( \\(once\\))?"
              + "((?: \\((?:Date|Server): [^)]+\\))*)(?: (.*))?");
  private static final Pattern HEADER = Pattern.compile("\\((\\w+): ([^)]+)\\)");
  private static final Map<String, String> TOKEN_TTL =
      Collections.singletonMap("x-aws-ec2-metadata-token-ttl-seconds", "21600");

  private final String line;
  private final String method;
  private final String url;
  private final String word;
  private final boolean once;
  private final HttpReply reply;

  private RecordedReply(
      String line, String method, String url, String word, boolean once, HttpReply reply) {
    this.line = line;
    this.method = method;
    this.url = url;
    this.word = word;
    this.once = once;
    this.reply = reply;
  }

  static RecordedReply parse(String line, Path folder) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a recorded reply: " + line);
    }
    String word = parts.group(3) == null ? "" : parts.group(3);
    boolean once = parts.group(5) != null;
    String body = parts.group(7) == null ? "" : parts.group(7);
    HttpReply reply = reply(parts.group(4), parts.group(6), body(body, folder));
    return new RecordedReply(line, parts.group(1), parts.group(2), word, once, reply);
  }

  private static String body(String body, Path folder) {
    return body.startsWith("@")
        ? BoundedFile.read(folder.resolve(body.substring(1)).toString()).text()
        : body;
  }

  private static HttpReply reply(String status, String shownHeaders, String body) {
    if (!Character.isDigit(status.charAt(0))) {
      return HttpReply.none(
          HttpReply.Ending.valueOf(status.replace('-', '_').toUpperCase(Locale.ROOT)));
    }
    Map<String, String> headers = new HashMap<>(TOKEN_TTL);
    Matcher header = HEADER.matcher(shownHeaders);
    while (header.find()) {
      headers.put(header.group(1), header.group(2));
    }
    return HttpReply.answered(Integer.parseInt(status), headers, body);
  }

  boolean answers(HttpCall call) {
    return call.method().equals(method)
        && call.uri().toString().equals(url)
        && (call.headers() + call.bodyText()).contains(word);
  }

  /** Whether it is given to one request alone. */
  boolean isOnce() {
    return once;
  }

  HttpReply reply() {
    return reply;
  }

  @Override
  public String toString() {
    return line;
  }
}
