package dev.whoami.rule;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one client library takes here, another does not. */
final class ClientsDisagree implements Rule {
  /** Of more, the report of the command would be too long to compare. */
  private static final int SHOWN = 3;

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!WalkVerdict.disagree(x)) {
      return Optional.empty();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    WalkVerdict.all(x).forEach(each -> counts.merge(who(each), 1, Integer::sum));
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
    for (WalkVerdict each : WalkVerdict.all(x)) {
      finding = finding.because(x.titleOf(each.walk()) + ": " + who(each));
    }
    return Optional.of(
        finding.remedy(
            Remedy.of("See what these clients do, step by step, and where they part:")
                .commands("java -jar whoami.jar chains --client " + String.join(",", parted(x)))));
  }

  /** The headline's client, and of each other identity the client of an installed library. */
  private static List<String> parted(Examination x) {
    Map<String, WalkVerdict> one = new LinkedHashMap<>();
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    one.put(who(headline), headline);
    List<WalkVerdict> others =
        WalkVerdict.all(x).stream()
            .filter(each -> !each.isUnknown() && !each.isSameAs(headline))
            .collect(Collectors.toList());
    others.stream()
        .filter(each -> x.isInstalled(each.walk()))
        .forEach(each -> one.putIfAbsent(who(each), each));
    others.stream()
        .filter(each -> each.walk().client() == Client.BOTO3)
        .forEach(each -> one.putIfAbsent(who(each), each));
    others.forEach(each -> one.putIfAbsent(who(each), each));
    return one.values().stream()
        .limit(SHOWN)
        .map(each -> each.walk().client().id())
        .distinct()
        .collect(Collectors.toList());
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
        return "the " + verdict.kind().words() + verdict.role().map(role -> " " + role).orElse("");
    }
  }
}
