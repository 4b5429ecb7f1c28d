package dev.whoami.world.recording;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a recording: {@code METHOD URL [WORD] STATUS (once) (Date: DATE) (Server: NAME)
 * (Millis: 12) BODY}. The words in brackets, if any, must all occur in the request, for example an
 * access key ID. STATUS is a number, or an ending such as {@code refused}. A reply with {@code
 * (once)} answers one request; the lines below it answer the next. BODY is text, or {@code @FILE}
 * for a file of the recording.
 */
final class RecordedReply {
  // Each group repeats only a few times: Java needs stack for each repetition, and a hostile
  // recording can have very many.
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) (\\S+)((?: \\[[^]]+]){0,16}) ([\\w-]+)( \\(once\\))?"
              + "((?: \\((?:Date|Server|Millis): [^)]+\\)){0,3})(?: (.*))?");
  private static final Pattern WORD = Pattern.compile("\\[([^]]+)]");
  private static final Pattern ESCAPED = Pattern.compile("%([0-9a-f]{2})");
  private static final Pattern MILLIS = Pattern.compile("\\(Millis: (\\d{1,9})\\)");
  private static final Pattern HEADER = Pattern.compile("\\((\\w+): ([^)]+)\\)");
  private static final Map<String, String> TOKEN_TTL =
      Collections.singletonMap("x-aws-ec2-metadata-token-ttl-seconds", "21600");

  private final String line;
  private final String method;
  private final String url;
  private final List<String> words;
  private final boolean once;
  private final TimedReply reply;

  private RecordedReply(
      String line, String method, String url, List<String> words, boolean once, TimedReply reply) {
    this.line = line;
    this.method = method;
    this.url = url;
    this.words = words;
    this.once = once;
    this.reply = reply;
  }

  static RecordedReply parse(String line, Path folder) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a recorded reply: " + line);
    }
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(parts.group(3));
    while (word.find()) {
      words.add(word.group(1));
    }
    boolean once = parts.group(5) != null;
    String body = parts.group(7) == null ? "" : parts.group(7);
    HttpReply reply = reply(parts.group(4), parts.group(6), body(body, folder));
    Matcher millis = MILLIS.matcher(parts.group(6));
    TimedReply timed = new TimedReply(reply, millis.find() ? Long.parseLong(millis.group(1)) : 0);
    return new RecordedReply(line, parts.group(1), parts.group(2), words, once, timed);
  }

  private static String body(String body, Path folder) {
    if (!body.startsWith("@")) {
      return body;
    }
    Path file = folder.resolve(body.substring(1)).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("a file outside of the recording: " + body);
    }
    return BoundedFile.read(file.toString()).text();
  }

  private static HttpReply reply(String status, String shownHeaders, String body) {
    if (!Character.isDigit(status.charAt(0))) {
      HttpReply.Ending ending =
          HttpReply.Ending.valueOf(status.replace('-', '_').toUpperCase(Locale.ROOT));
      return ending == HttpReply.Ending.CUT_SHORT && !body.isEmpty()
          ? HttpReply.cutShort(body)
          : HttpReply.none(ending);
    }
    Map<String, String> headers = new HashMap<>(TOKEN_TTL);
    Matcher header = HEADER.matcher(shownHeaders);
    while (header.find()) {
      headers.put(header.group(1), unescaped(header.group(2)));
    }
    return HttpReply.answered(Integer.parseInt(status), headers, body);
  }

  private static String unescaped(String header) {
    Matcher escaped = ESCAPED.matcher(header);
    StringBuffer text = new StringBuffer();
    while (escaped.find()) {
      char letter = (char) Integer.parseInt(escaped.group(1), 16);
      escaped.appendReplacement(text, Matcher.quoteReplacement(String.valueOf(letter)));
    }
    return escaped.appendTail(text).toString();
  }

  boolean answers(HttpCall call) {
    return call.method().equals(method)
        && call.uri().toString().equals(url)
        && words.stream().allMatch((call.headers() + call.bodyText())::contains);
  }

  /** Whether it answers only one request. */
  boolean isOnce() {
    return once;
  }

  HttpReply reply() {
    return reply.reply();
  }

  /** The duration of the request, in milliseconds. */
  long millis() {
    return reply.millis();
  }

  @Override
  public String toString() {
    return line;
  }
}
