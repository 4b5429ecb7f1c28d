package dev.whoami.lint.model;

import dev.whoami.world.text.StarPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The subjects that a statement of a trust policy lets in by a token of an OIDC provider, each as
 * its conditions compare it.
 */
public final class WebIdentityTrust {
  private final List<String> exact;
  private final List<String> globs;
  private final boolean open;

  private WebIdentityTrust(List<String> exact, List<String> globs, boolean open) {
    this.exact = exact;
    this.globs = globs;
    this.open = open;
  }

  /** By subjects that are compared as they are, and by those with wildcards. */
  public static WebIdentityTrust of(List<String> exact, List<String> globs) {
    return new WebIdentityTrust(
        Collections.unmodifiableList(exact), Collections.unmodifiableList(globs), false);
  }

  /** Whoever has a token of the provider: no condition limits the subject. */
  public static WebIdentityTrust ofAnybody() {
    return new WebIdentityTrust(Collections.emptyList(), Collections.emptyList(), true);
  }

  public boolean isOfAnybody() {
    return open;
  }

  boolean allows(String subject) {
    return open
        || exact.contains(subject)
        || globs.stream().anyMatch(it -> StarPattern.matches(it, subject));
  }

  /** Whether a wildcard stands where none counts, under StringEquals. */
  boolean hasLiteralStar() {
    return exact.stream().anyMatch(it -> it.indexOf('*') >= 0);
  }

  /** The subjects as they may be shown. */
  List<String> shown() {
    List<String> all = new ArrayList<>(exact);
    all.addAll(globs);
    all.replaceAll(ShownName::subject);
    return all;
  }
}
