package dev.whoami.proof;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.proof.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identities of a program in a scenario, by the access key IDs of its requests. If it signed
 * none, its own output decides.
 */
final class SignedIdentities {
  private static final Pattern ROLE = Pattern.compile("(?:assumed-role|role|user)/([\\w+=,.@-]+)");

  private SignedIdentities() {}

  /** Sorted by first use. */
  static List<SignedIdentity> in(RunRecord run) {
    List<SignedIdentity> identities = of(signed(run), run);
    return identities.isEmpty() ? told(run) : identities;
  }

  /** The identities that asked STS for the keys of another role. */
  static List<SignedIdentity> assuming(RunRecord run) {
    List<LoggedRequest> steps = new ArrayList<>(run.requests());
    steps.removeIf(each -> !each.isSigned() || !isAssumption(each));
    return of(steps, run);
  }

  private static List<SignedIdentity> of(List<LoggedRequest> signed, RunRecord run) {
    Map<String, SignedIdentity> identities = new LinkedHashMap<>();
    for (LoggedRequest each : signed) {
      String arn = run.owners().get(each.accessKeyId());
      boolean isAccepted = each.isAccepted();
      SignedIdentity had = identities.get(String.valueOf(arn));
      identities.put(
          String.valueOf(arn),
          had == null
              ? SignedIdentity.of(kindOf(arn), arn, isAccepted, each.millis())
              : had.with(isAccepted, each.millis()));
    }
    return new ArrayList<>(identities.values());
  }

  /**
   * The requests that count for the identity. A request for another role's keys does not count,
   * unless it is the only one.
   */
  static List<LoggedRequest> signed(RunRecord run) {
    List<LoggedRequest> all = new ArrayList<>();
    List<LoggedRequest> steps = new ArrayList<>();
    for (LoggedRequest each : run.requests()) {
      if (each.isSigned()) {
        (isAssumption(each) ? steps : all).add(each);
      }
    }
    return Collections.unmodifiableList(all.isEmpty() ? steps : all);
  }

  static boolean isAssumption(LoggedRequest request) {
    return request.action().startsWith("AssumeRole");
  }

  private static List<SignedIdentity> told(RunRecord run) {
    Map<String, SignedIdentity> identities = new LinkedHashMap<>();
    for (String words : run.told()) {
      Optional<String> arn = ownerOf(words, run);
      String key = arn.orElse(words);
      identities.putIfAbsent(key, SignedIdentity.told(kindOf(arn.orElse(null)), arn.orElse(null)));
    }
    return new ArrayList<>(identities.values());
  }

  /**
   * The owner of an access key ID, an ARN, or the name of a role or user. The keys that were
   * created are searched first, then all that the lab knows.
   */
  private static Optional<String> ownerOf(String words, RunRecord run) {
    String byKey = run.owners().get(words);
    if (byKey != null) {
      return Optional.of(byKey);
    }
    Matcher role = ROLE.matcher(words);
    String name = role.find() ? role.group(1) : words;
    List<String> known = new ArrayList<>(run.owners().values());
    known.addAll(RunRecord.people());
    for (String arn : known) {
      Matcher owner = ROLE.matcher(arn);
      if (owner.find() && owner.group(1).equals(name)) {
        return Optional.of(arn);
      }
    }
    return Optional.empty();
  }

  /** Keys that the lab did not create are the program's own, and their identity is unknown. */
  static IdentityKind kindOf(@Nullable String arn) {
    return arn == null
        ? IdentityKind.UNKNOWN
        : IdentityKind.named(RunRecord.kindOf(arn)).orElse(IdentityKind.UNKNOWN);
  }
}
