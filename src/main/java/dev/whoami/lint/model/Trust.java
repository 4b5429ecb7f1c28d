package dev.whoami.lint.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which services a role's trust policy names. */
public final class Trust {
  private final boolean known;
  private final List<String> services;
  private final List<WebIdentityTrust> tokens;

  private Trust(boolean known, List<String> services, List<WebIdentityTrust> tokens) {
    this.known = known;
    this.services = services;
    this.tokens = tokens;
  }

  /** Everything that the policy says; an empty list where it names no service. */
  public static Trust in(List<String> services) {
    return new Trust(true, Collections.unmodifiableList(services), Collections.emptyList());
  }

  public static Trust unknown() {
    return new Trust(false, Collections.emptyList(), Collections.emptyList());
  }

  /** The same, with what its statements say of tokens; empty where one of these is not known. */
  public Trust withTokens(List<WebIdentityTrust> newTokens) {
    return new Trust(known, services, Collections.unmodifiableList(newTokens));
  }

  /** Whether a statement lets in whoever has a token of an OIDC provider. */
  public boolean isForAnyToken() {
    return tokens.stream().anyMatch(WebIdentityTrust::isOfAnybody);
  }

  /** Whether tokens are let in, and certainly none with this subject. */
  public boolean rejects(String subject) {
    return !tokens.isEmpty() && tokens.stream().noneMatch(it -> it.allows(subject));
  }

  /** Whether a subject has a wildcard that is compared as a star. */
  public boolean hasLiteralStar() {
    return tokens.stream().anyMatch(WebIdentityTrust::hasLiteralStar);
  }

  /** The subjects that are let in, as they may be shown. */
  public List<String> shownSubjects() {
    List<String> all = new ArrayList<>();
    tokens.forEach(it -> all.addAll(it.shown()));
    return all;
  }

  public boolean isKnown() {
    return known;
  }

  /** Whether it certainly does not trust this service, such as "ecs-tasks". */
  public boolean excludes(String service) {
    return known
        && services.stream().noneMatch(it -> it.equals("*") || it.startsWith(service + "."));
  }

  /** The services as they may be shown. */
  public String shown() {
    if (services.isEmpty()) {
      return "no service";
    }
    StringBuilder text = new StringBuilder();
    for (String each : services) {
      text.append(text.length() == 0 ? "" : ", ").append(ShownName.name(each));
    }
    return text.toString();
  }
}
