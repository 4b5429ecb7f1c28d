package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.link.Visit;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The predicted identity of one client at the end of its walk. */
public final class WalkVerdict {
  private final Walk walk;
  private final IdentityKind kind;
  private final @Nullable Arn arn;
  private final @Nullable String role;
  private final boolean unknown;
  private final @Nullable Arn assumed;

  WalkVerdict(Walk walk, IdentityKind kind, @Nullable Arn arn, @Nullable String role) {
    this(walk, kind, arn, role, false, null);
  }

  private WalkVerdict(
      Walk walk,
      IdentityKind kind,
      @Nullable Arn arn,
      @Nullable String role,
      boolean unknown,
      @Nullable Arn assumed) {
    this.assumed = assumed;
    this.walk = walk;
    this.kind = kind;
    this.arn = arn;
    this.role = role;
    this.unknown = unknown;
  }

  /**
   * An unknown verdict: our own time limit or a bug in whoami prevented the answer that decides it.
   */
  static WalkVerdict unknown(Walk walk) {
    return new WalkVerdict(walk, IdentityKind.UNKNOWN, null, null, true, null);
  }

  /** The verdict on a program that then assumes this role. */
  WalkVerdict beforeAssuming(Arn other) {
    return new WalkVerdict(walk, kind, arn, role, unknown, other);
  }

  public static WalkVerdict of(Examination x, Walk walk) {
    return new Deduction(x).of(walk);
  }

  /** The verdict on every walk of the examination, in its order. */
  public static List<WalkVerdict> all(Examination x) {
    Deduction deduction = new Deduction(x);
    List<WalkVerdict> all = new ArrayList<>();
    x.walks().forEach(walk -> all.add(deduction.of(walk)));
    return all;
  }

  /** Whether some client is known to have another identity than the headline's. */
  public static boolean disagree(Examination x) {
    WalkVerdict headline = of(x, x.walk());
    return !headline.isUnknown()
        && all(x).stream()
            .filter(each -> !x.isHypothetical(each.walk()))
            .anyMatch(each -> each.differsFrom(headline));
  }

  /** Whether the two are certainly different: two unknown owners may be the same one. */
  public boolean differsFrom(WalkVerdict other) {
    boolean isOpen = kind == IdentityKind.UNKNOWN && other.kind == IdentityKind.UNKNOWN;
    return !unknown && !isOpen && !isSameAs(other);
  }

  /**
   * Whether it is unknown, because our own time limit or a bug in whoami prevented the answer that
   * decides it.
   */
  public boolean isUnknown() {
    return unknown;
  }

  public Walk walk() {
    return walk;
  }

  public IdentityKind kind() {
    return kind;
  }

  /** The role's name without its path. */
  public Optional<String> role() {
    return Optional.ofNullable(role);
  }

  public Optional<Arn> arn() {
    return Optional.ofNullable(arn);
  }

  /** The role that it assumes with this identity, by its configuration; it was not tried. */
  public Optional<Arn> assumed() {
    return Optional.ofNullable(assumed);
  }

  /**
   * Whether both clients end with the same key, with keys of one owner, or without keys. The roles
   * that they assume afterwards do not count.
   */
  public boolean isSameAs(WalkVerdict other) {
    return kind == other.kind && (keyId(walk).equals(keyId(other.walk)) || hasOwnerOf(other));
  }

  /** STS gives new keys for each request, which belong to the same role. */
  private boolean hasOwnerOf(WalkVerdict other) {
    if (kind == IdentityKind.REFUSED) {
      return true;
    }
    if (arn == null || other.arn == null) {
      return role != null && role.equals(other.role);
    }
    return arn.isSameRoleAs(other.arn) || arn.toString().equals(other.arn.toString());
  }

  /** Whether the client has no credentials, sends unsigned requests, and reports no error. */
  public boolean isAnonymous() {
    return walk.isAnonymous();
  }

  private static Optional<String> keyId(Walk walk) {
    return walk.winner().flatMap(it -> it.outcome().credentials()).map(keys -> keys.accessKeyId());
  }

  /** Why the source is not the first configured one, in a few words; empty if it is. */
  public String because() {
    String stumble = walk.stumble().map(this::words).orElse("");
    if (walk.passesUnknownParser()) {
      stumble += (stumble.isEmpty() ? "" : "; ") + "its parser may read ~/.aws otherwise";
    }
    boolean isUntold = isAnonymous() && !walk.obstacle().isPresent();
    if (!isUntold) {
      return stumble;
    }
    return stumble + (stumble.isEmpty() ? "" : "; ") + Reaction.SEND_UNSIGNED.words();
  }

  /** Whether the client ends with an error at a source that fails, and asks no later one. */
  public boolean isError() {
    return kind() == IdentityKind.NONE
        && walk.stumble().flatMap(Visit::reaction).filter(it -> it == Reaction.STOP).isPresent();
  }

  /**
   * The result of the visit, with what the client does next, unless it ends there or finds nothing
   * later.
   */
  private String words(Visit visit) {
    Source source = visit.source();
    String fact = source.title() + " " + visit.observation().outcome().shortReason(source);
    boolean isInVain =
        kind() == IdentityKind.NONE && visit.reaction().filter(Reaction.GO_ON::equals).isPresent();
    return isError() || isInVain
        ? fact
        : fact + visit.reaction().map(it -> ", " + it.words()).orElse("");
  }
}
