package dev.whoami.rule.role;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Client;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one client library takes here, another does not. */
public final class ClientsDisagree implements Rule {
  /** With more clients, the command's report would be too long to compare. */
  private static final int SHOWN = 3;

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!WalkVerdict.disagree(x)) {
      return Optional.empty();
    }
    List<WalkVerdict> all = WalkVerdict.all(x);
    Map<String, Integer> counts = new LinkedHashMap<>();
    all.forEach(each -> counts.merge(who(each, all), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (who, count) -> {
          String clients = parts.isEmpty() ? (count == 1 ? " client" : " clients") : "";
          parts.add(count + clients + (count == 1 ? " gets " : " get ") + who);
        });
    Finding finding =
        Finding.of(
            "Clients get different identities in this container: "
                + String.join(", ", parts)
                + ".");
    for (WalkVerdict each : all) {
      finding = finding.because(x.titleOf(each.walk()) + ": " + who(each, all));
    }
    return Optional.of(
        finding.remedy(
            Remedy.of("See what these clients do, step by step, and where they part:")
                .fix(
                    Fix.of("WHO110", "compare")
                        .with("clients", String.join(",", parted(all, x))))));
  }

  /** The headline's client, and of each other identity the client of an installed library. */
  private static List<String> parted(List<WalkVerdict> all, Examination x) {
    Map<String, WalkVerdict> one = new LinkedHashMap<>();
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    one.put(who(headline, all), headline);
    List<WalkVerdict> others =
        all.stream().filter(each -> each.differsFrom(headline)).collect(Collectors.toList());
    others.stream()
        .filter(each -> x.isInstalled(each.walk()))
        .forEach(each -> one.putIfAbsent(who(each, all), each));
    others.stream()
        .filter(each -> each.walk().client() == Client.BOTO3)
        .forEach(each -> one.putIfAbsent(who(each, all), each));
    others.forEach(each -> one.putIfAbsent(who(each, all), each));
    return one.values().stream()
        .limit(SHOWN)
        .map(each -> each.walk().client().id())
        .distinct()
        .collect(Collectors.toList());
  }

  /** With the account: two roles or users of one name can be of two. */
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
