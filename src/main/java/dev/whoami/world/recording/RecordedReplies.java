package dev.whoami.world.recording;

import dev.whoami.world.http.HttpReply;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines of http.txt, in the order of the requests. Words distinguish the requests to one
 * address, and lines with more words come first. A reply that a later one replaced is given once.
 */
final class RecordedReplies {
  private static final String INLINE = "[\\w{<\"\\[][\\x20-\\x7e]{0,300}";
  private static final String ROLE = "RoleArn=";
  private static final String UTF_8 = "UTF-8";
  private static final String[] HEADERS = {"Date", "Server"};

  private final Map<RecordedRequest, List<TimedReply>> replies;
  private final Placeholders placeholders;
  private final ReplyPlaceholders contents;
  private final Map<String, String> names = new LinkedHashMap<>();

  RecordedReplies(Map<RecordedRequest, List<TimedReply>> replies, Placeholders placeholders) {
    this.replies = replies;
    this.placeholders = placeholders;
    this.contents = new ReplyPlaceholders(placeholders);
  }

  String lines() {
    List<RecordedRequest> requests = new ArrayList<>(replies.keySet());
    List<Map.Entry<RecordedRequest, List<String>>> told = new ArrayList<>();
    requests.forEach(it -> told.add(new SimpleEntry<>(it, words(it, requests))));
    told.sort(Comparator.comparingInt(it -> -it.getValue().size()));
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<RecordedRequest, List<String>> each : told) {
      String words =
          each.getValue().stream().map(it -> " [" + it + "]").collect(Collectors.joining());
      add(
          each.getKey(),
          words,
          replies.getOrDefault(each.getKey(), Collections.emptyList()),
          lines);
    }
    return lines.toString();
  }

  /**
   * Words that distinguish the request from the others: the access key ID, or the session token if
   * that is not enough.
   */
  private List<String> words(RecordedRequest request, List<RecordedRequest> all) {
    if (all.stream().filter(request::isToSamePlace).count() == 1) {
      return new ArrayList<>();
    }
    List<String> words = new ArrayList<>();
    request.words().forEach(it -> words.add(kept(it)));
    boolean isOneOfSeveral = all.stream().filter(request::isOfSameKey).count() > 1;
    if (isOneOfSeveral && !request.sessionToken().isEmpty()) {
      words.add(placeholders.secret(request.sessionToken()));
    }
    return words;
  }

  /**
   * What the settings of the recording have in place of it is what the replay will send. The index
   * of secrets does not have a short key ID.
   */
  private String kept(String word) {
    if (word.startsWith(ROLE)) {
      return replacedRole(word);
    }
    return word.indexOf('=') < 0 ? placeholders.keyId(word) : word;
  }

  private String replacedRole(String word) {
    try {
      String role = URLDecoder.decode(word.substring(ROLE.length()), UTF_8);
      String kept = placeholders.replacedIn(role);
      // The SDK's client encodes a form this way.
      return kept.equals(role) ? word : ROLE + URLEncoder.encode(kept, UTF_8);
    } catch (UnsupportedEncodingException | IllegalArgumentException notEncoded) {
      return word;
    }
  }

  private void add(
      RecordedRequest request, String words, List<TimedReply> all, StringBuilder lines) {
    AddressPlaceholders addresses = new AddressPlaceholders(placeholders);
    String beginning =
        request.method() + " " + addresses.of(placeholders.replacedIn(request.url())) + words + " ";
    List<String> told = new ArrayList<>();
    for (TimedReply each : all) {
      told.add(reply(request, each));
    }
    withoutRepetition(told);
    for (int i = 0; i < told.size(); i++) {
      boolean isLast = i == told.size() - 1;
      String[] parts = told.get(i).split(" ", 2);
      lines.append(beginning).append(parts[0]).append(isLast ? "" : " (once)");
      lines.append(parts.length == 1 ? "" : " " + parts[1]).append('\n');
    }
  }

  /** The last reply answers every later request as well. */
  private static void withoutRepetition(List<String> told) {
    for (int last = told.size() - 1; last > 0; last--) {
      if (!withoutMillis(told.get(last)).equals(withoutMillis(told.get(last - 1)))) {
        return;
      }
      told.remove(last);
    }
  }

  private static String withoutMillis(String reply) {
    return reply.replaceFirst(" \\(Millis: \\d+\\)", "");
  }

  /** The status or ending, then the headers and the body. */
  private String reply(RecordedRequest request, TimedReply timed) {
    HttpReply reply = timed.reply();
    String millis = timed.millis() == 0 ? "" : " (Millis: " + timed.millis() + ")";
    if (!reply.isAnswer()) {
      String ending = reply.ending().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return ending + millis + reply.cpus().map(it -> " " + it).orElse("");
    }
    StringBuilder line = new StringBuilder().append(reply.status()).append(millis);
    for (String name : HEADERS) {
      reply
          .header(name)
          .filter(it -> !it.trim().isEmpty() && it.length() < 200)
          .ifPresent(it -> line.append(" (" + name + ": " + escaped(shown(it)) + ")"));
    }
    return line.append(body(contents.of(request, reply))).toString();
  }

  private String shown(String header) {
    String replaced = placeholders.replacedIn(header);
    return placeholders.isLikeSecret(replaced)
        ? placeholders.hidden(header)
        : placeholders.told(replaced);
  }

  private String body(String redacted) {
    String body = placeholders.replacedIn(redacted);
    if (body.isEmpty() || (body.matches(INLINE) && body.equals(body.trim()))) {
      return body.isEmpty() ? "" : " " + body;
    }
    String name = names.computeIfAbsent(body, it -> "reply-" + (names.size() + 1) + ".txt");
    return " @" + name;
  }

  /** Escapes a header as {@link RecordedReply} reads it. */
  static String escaped(String header) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < header.length(); i++) {
      char each = header.charAt(i);
      boolean isPlain = each >= ' ' && each <= '~' && "()%".indexOf(each) < 0;
      escaped.append(isPlain ? each : String.format(Locale.ROOT, "%%%02x", (int) each & 0xff));
    }
    return escaped.toString();
  }

  Map<String, String> bodies() {
    Map<String, String> bodies = new TreeMap<>();
    names.forEach((body, name) -> bodies.put(name, body));
    return bodies;
  }
}
