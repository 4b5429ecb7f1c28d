package dev.whoami.world.recording;

import dev.whoami.world.http.HttpCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts that identify a request: its method, its address, and the words in it that never
 * change, unlike a time or a signature.
 */
final class RecordedRequest {
  /**
   * The date distinguishes the slash after an ID from a slash in a secret that was used as the ID.
   */
  private static final Pattern SIGNER = Pattern.compile("Credential=([A-Za-z0-9]{1,128})/\\d{8}/");

  private static final Pattern FIELD =
      Pattern.compile("(?:^|&)(Action=[A-Za-z]{1,40}|RoleArn=arn%3A[\\w%.+-]{1,300})");

  /** A text that can be a word in a line of http.txt. */
  private static final Pattern TOKEN = Pattern.compile("[!-~&&[^\\]]]{1,16384}");

  private static final String METADATA_TOKEN = "x-aws-ec2-metadata-token=";

  private final String method;
  private final String url;
  private final List<String> words;
  private final String sessionToken;

  private RecordedRequest(String method, String url, List<String> words, String sessionToken) {
    this.method = method;
    this.url = url;
    this.sessionToken = sessionToken;
    this.words = Collections.unmodifiableList(words);
  }

  static RecordedRequest of(HttpCall call) {
    List<String> words = new ArrayList<>();
    String headers = call.headers().toString();
    if (headers.contains(METADATA_TOKEN)) {
      words.add(METADATA_TOKEN);
    }
    addAll(SIGNER, headers, words);
    addAll(FIELD, call.bodyText(), words);
    return new RecordedRequest(
        call.method(), call.uri().toString(), words, sessionToken(call.headers()));
  }

  /** The SDK's client may send the header's name in another case. */
  private static String sessionToken(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase("x-amz-security-token"))
        .map(Map.Entry::getValue)
        .filter(it -> TOKEN.matcher(it).matches())
        .findFirst()
        .orElse("");
  }

  private static void addAll(Pattern pattern, String text, List<String> words) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
  }

  String method() {
    return method;
  }

  String url() {
    return url;
  }

  List<String> words() {
    return words;
  }

  /** The secret session token; empty if there was none. */
  String sessionToken() {
    return sessionToken;
  }

  boolean isToSamePlace(RecordedRequest other) {
    return method.equals(other.method) && url.equals(other.url);
  }

  /** Whether only the session token can distinguish the two requests. */
  boolean isOfSameKey(RecordedRequest other) {
    return isToSamePlace(other) && words.equals(other.words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedRequest
        && isOfSameKey((RecordedRequest) other)
        && sessionToken.equals(((RecordedRequest) other).sessionToken);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, url, words);
  }
}
