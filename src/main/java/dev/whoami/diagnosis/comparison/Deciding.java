package dev.whoami.diagnosis.comparison;

import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.probe.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why two diagnoses have different identities: the first link of the client's walk that ends
 * differently, or the link that delivers another identity, or the client itself if it differs.
 */
public final class Deciding {
  private static final Deciding NOTHING = new Deciding(false, null, null);

  private final boolean isClient;
  private final @Nullable Visit a;
  private final @Nullable Visit b;

  private Deciding(boolean isClient, @Nullable Visit a, @Nullable Visit b) {
    this.isClient = isClient;
    this.a = a;
    this.b = b;
  }

  static Deciding of(Diagnosis a, Diagnosis b) {
    if (isSameIdentity(a.verdict(), b.verdict())) {
      return NOTHING;
    }
    Walk first = a.examination().walk();
    Walk second = b.examination().walk();
    if (!first.client().equals(second.client()) || !first.version().equals(second.version())) {
      return new Deciding(true, null, null);
    }
    return of(first.visits(), second.visits());
  }

  private static Deciding of(List<Visit> a, List<Visit> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      Visit one = a.get(i);
      Visit other = b.get(i);
      boolean isSame = one.source() == other.source() && one.did() == other.did();
      if (!isSame || one.did().isEnd()) {
        return new Deciding(false, one, other);
      }
    }
    return NOTHING;
  }

  static boolean isSameIdentity(Verdict a, Verdict b) {
    return a.kind() == b.kind() && a.role().equals(b.role()) && a.account().equals(b.account());
  }

  /** Whether the two diagnoses are about different clients. */
  public boolean isClient() {
    return isClient;
  }

  /** Whether it is this source. */
  boolean is(Source source) {
    return (a != null && a.source() == source) || (b != null && b.source() == source);
  }

  /** The client's visit in A. */
  public Optional<Visit> a() {
    return Optional.ofNullable(a);
  }

  public Optional<Visit> b() {
    return Optional.ofNullable(b);
  }
}
