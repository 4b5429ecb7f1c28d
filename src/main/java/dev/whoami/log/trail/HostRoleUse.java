package dev.whoami.log.trail;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call that was made with the role of a host: by what, with which client, with which result. */
public final class HostRoleUse implements Comparable<HostRoleUse> {
  private final RequestSource source;
  private final List<String> words;

  private HostRoleUse(RequestSource source, List<String> words) {
    this.source = source;
    this.words = Collections.unmodifiableList(words);
  }

  /** The error is empty where AWS did what was asked. */
  public static HostRoleUse of(
      RequestSource source,
      String role,
      String instance,
      String client,
      String call,
      String error) {
    return new HostRoleUse(source, Arrays.asList(role, instance, client, call, error));
  }

  public RequestSource source() {
    return source;
  }

  public String role() {
    return words.get(0);
  }

  public String instance() {
    return words.get(1);
  }

  /** The first word of the User-Agent. */
  public String client() {
    return words.get(2);
  }

  /** The service and the event, as CloudTrail names them. */
  public String call() {
    return words.get(3);
  }

  /** The code of the error; empty where there was none. */
  public String error() {
    return words.get(4);
  }

  /** In the order of the query. */
  @Override
  public int compareTo(HostRoleUse other) {
    int by = source.name().compareTo(other.source.name());
    for (int i = 0; by == 0 && i < words.size(); i++) {
      by = words.get(i).compareTo(other.words.get(i));
    }
    return by;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HostRoleUse && compareTo((HostRoleUse) other) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, words);
  }

  @Override
  public String toString() {
    return source + " " + words;
  }
}
