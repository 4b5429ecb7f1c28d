package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Client;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer: the identity of the code, and how certain it is. */
public final class Verdict {
  private final IdentityKind kind;
  private final Certainty certainty;
  private final String sentence;
  private final Client client;
  private final @Nullable Source source;
  private final @Nullable Arn arn;
  private final @Nullable String role;
  private final List<String> because;
  private final @Nullable MissingAnswer missing;
  private final boolean cutShort;

  Verdict(
      IdentityKind kind,
      Certainty certainty,
      String sentence,
      Client client,
      @Nullable Source source,
      @Nullable Arn arn,
      @Nullable String role,
      List<String> because) {
    this(kind, certainty, sentence, client, source, arn, role, because, null, false);
  }

  private Verdict(
      IdentityKind kind,
      Certainty certainty,
      String sentence,
      Client client,
      @Nullable Source source,
      @Nullable Arn arn,
      @Nullable String role,
      List<String> because,
      @Nullable MissingAnswer missing,
      boolean cutShort) {
    this.kind = kind;
    this.certainty = certainty;
    this.sentence = sentence;
    this.client = client;
    this.source = source;
    this.arn = arn;
    this.role = role;
    this.because = because;
    this.missing = missing;
    this.cutShort = cutShort;
  }

  /** An unknown verdict, because our own time limit ended the check that decides it. */
  static Verdict cutShort(Client client, MissingAnswer missing) {
    String clause = "cut short before " + missing.event();
    return new Verdict(
        IdentityKind.UNKNOWN,
        Certainty.UNCERTAIN,
        "UNKNOWN: " + clause,
        client,
        null,
        null,
        null,
        Collections.singletonList(clause),
        missing,
        true);
  }

  /** Unknown, because a bug in whoami hid the answer that decides it. */
  static Verdict crashed(
      Client client, MissingAnswer missing, @Nullable Source source, @Nullable Arn arn) {
    String clause = "whoami itself failed before " + missing.event();
    return new Verdict(
        IdentityKind.UNKNOWN,
        Certainty.UNCERTAIN,
        "UNKNOWN: " + clause,
        client,
        source,
        arn,
        arn == null ? null : arn.roleName().orElse(null),
        Collections.singletonList(clause),
        missing,
        false);
  }

  public static Verdict of(Examination examination) {
    return new Deduction(examination).verdict();
  }

  /**
   * The verdict on a program that assumes this role with these credentials, which whoami did not
   * try.
   */
  Verdict beforeAssuming(Arn other) {
    String name = other.roleName().orElse("");
    List<String> reasons = new ArrayList<>(because);
    reasons.add("its configuration names the role that it assumes; STS was not asked for that");
    return new Verdict(
        IdentityKind.ASSUMED_ROLE,
        Certainty.UNCERTAIN,
        "Would assume the role "
            + name
            + ", as the "
            + kind.words()
            + role().map(it -> " " + it).orElse(""),
        client,
        source,
        other,
        name,
        reasons);
  }

  public IdentityKind kind() {
    return kind;
  }

  public Certainty certainty() {
    return certainty;
  }

  /** The headline, for a tired person. */
  public String sentence() {
    return sentence;
  }

  /** The client whose verdict this is. */
  public Client client() {
    return client;
  }

  /** The source of the credentials; empty if there are none. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  /** The ARN that STS reports. If there is none, the role that the source names. */
  public Optional<Arn> arn() {
    return Optional.ofNullable(arn);
  }

  public Optional<String> account() {
    return arn().map(Arn::account).filter(account -> !account.isEmpty());
  }

  /** The role's name without its path. */
  public Optional<String> role() {
    return Optional.ofNullable(role);
  }

  public Optional<String> session() {
    return arn().flatMap(Arn::sessionName);
  }

  /** The missing answer, if the verdict is unknown only because of it. */
  public Optional<MissingAnswer> missing() {
    return Optional.ofNullable(missing);
  }

  /**
   * Whether the verdict is unknown only because of our own time limit, so that a longer run may
   * know it.
   */
  public boolean isCutShort() {
    return cutShort;
  }

  /** The matches that the certainty rests on, one clause each. */
  public List<String> because() {
    return because;
  }
}
