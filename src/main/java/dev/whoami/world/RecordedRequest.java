package dev.whoami.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells a request from the others: its method, its address, and the words in it that are the
 * same whenever it is sent, which neither a time nor a signature is.
 */
final class RecordedRequest {
  /** The day tells the end of an ID from a slash in a secret that was set in its place. */
  private static final Pattern SIGNER = Pattern.compile("Credential=([A-Za-z0-9]{1,128})/\\d{8}/");

  private static final Pattern FIELD =
      Pattern.compile("(?:^|&)(Action=[A-Za-z]{1,40}|RoleArn=arn%3A[\\w%.+-]{1,300})");
  private static final String METADATA_TOKEN = "x-aws-ec2-metadata-token=";

  private final String method;
  private final String url;
  private final List<String> words;

  private RecordedRequest(String method, String url, List<String> words) {
    this.method = method;
    this.url = url;
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
    return new RecordedRequest(call.method(), call.uri().toString(), words);
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

  boolean isToSamePlace(RecordedRequest other) {
    return method.equals(other.method) && url.equals(other.url);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedRequest
        && isToSamePlace((RecordedRequest) other)
        && words.equals(((RecordedRequest) other).words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, url, words);
  }
}
