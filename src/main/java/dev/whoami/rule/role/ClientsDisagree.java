package dev.whoami.rule.role;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.part.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Two installed clients get different identities. */
public final class ClientsDisagree implements Rule {
  /** With more clients, the command's report would be too long to compare. */
  private static final int SHOWN = 3;

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    List<WalkVerdict> here = WalkVerdict.all(x);
    here.removeIf(each -> !x.isHere(each.walk()));
    if (headline.isUnknown() || here.stream().noneMatch(each -> each.differsFrom(headline))) {
      return Optional.empty();
    }
    here.add(0, headline);
    Map<String, Set<String>> clients = new LinkedHashMap<>();
    for (WalkVerdict each : here) {
      clients
          .computeIfAbsent(who(each, here), it -> new LinkedHashSet<>())
          .add(x.titleOf(each.walk()));
    }
    List<String> parts = new ArrayList<>();
    clients.forEach(
        (who, names) ->
            parts.add(String.join(", ", names) + (names.size() == 1 ? " gets " : " get ") + who));
    Finding finding =
        Finding.of(
            "The clients in this container get different identities: "
                + String.join("; ", parts)
                + ".");
    for (Map.Entry<String, Set<String>> each : clients.entrySet()) {
      finding = finding.because(String.join(", ", each.getValue()) + ": " + each.getKey());
    }
    return Optional.of(
        finding.remedy(
            Remedy.of("See step by step where these clients look, and what each does there:")
                .fix(
                    Fix.of("WHO110", "compare")
                        .with("clients", String.join(",", parted(headline, here))))));
  }

  /** The headline's client, and one client for each other identity. */
  private static List<String> parted(WalkVerdict headline, List<WalkVerdict> here) {
    Map<String, WalkVerdict> one = new LinkedHashMap<>();
    one.put(who(headline, here), headline);
    here.stream()
        .filter(each -> each.differsFrom(headline))
        .forEach(each -> one.putIfAbsent(who(each, here), each));
    return one.values().stream()
        .limit(SHOWN)
        .map(each -> each.walk().client().id())
        .distinct()
        .collect(Collectors.toList());
  }

  /**
   * The identity with its account, because two accounts can have roles or users of the same name.
   */
  private static String who(WalkVerdict verdict, List<WalkVerdict> all) {
    String who = who(verdict);
    boolean isOfOneAccount =
        all.stream()
                .filter(each -> who(each).equals(who) && !each.assumed().isPresent())
                .map(each -> each.arn().map(Arn::account))
                .filter(Optional::isPresent)
                .distinct()
                .count()
            < 2;
    return isOfOneAccount
        ? who
        : who + verdict.arn().map(it -> " of account " + it.account()).orElse("");
  }

  private static String who(WalkVerdict verdict) {
    if (verdict.assumed().isPresent()) {
      return "the role " + verdict.assumed().flatMap(Arn::roleName).orElse("");
    }
    switch (verdict.kind()) {
      case NONE:
        return "no credentials";
      case REFUSED:
        return "credentials that STS rejects";
      case UNKNOWN:
        return "credentials whose owner is not known";
      case IRSA:
      case POD_IDENTITY:
        return "the pod's role" + name(verdict).map(it -> " " + it).orElse("");
      default:
        return "the " + verdict.kind().words() + name(verdict).map(it -> " " + it).orElse("");
    }
  }

  private static Optional<String> name(WalkVerdict verdict) {
    return verdict.kind() == IdentityKind.IAM_USER
        ? verdict.arn().map(Arn::lastElement)
        : verdict.role();
  }
}
