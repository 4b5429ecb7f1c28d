package dev.whoami.log;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.FindingPage;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The findings that the messages of a log prove, and those that they leave open. */
final class LogFindings {
  private static final List<Rules> OF_TASKS = Arrays.asList(Rules.WHO101, Rules.WHO103);

  /** The only possible findings if another store answered: roles of AWS do not apply there. */
  private static final List<Rules> OF_ANY_STORE =
      Arrays.asList(Rules.WHO107, Rules.WHO114, Rules.WHO503);

  private static final List<Rules> OF_PODS = Arrays.asList(Rules.WHO109);

  private LogFindings() {}

  /**
   * Each finding that a message proves, in the order of its code. The messages' lines are the
   * evidence.
   */
  static List<Finding> of(SeenIdentities seen, Names names) {
    Map<Rules, List<SeenMessage>> proven = new EnumMap<>(Rules.class);
    for (SeenMessage each : seen.messages()) {
      each.message()
          .proof()
          .proven()
          .forEach(it -> proven.computeIfAbsent(it, rule -> new ArrayList<>()).add(each));
    }
    proven.keySet().removeAll(ruledOut(seen));
    List<Finding> findings = new ArrayList<>();
    proven.forEach((rule, messages) -> findings.add(finding(rule, messages, seen, names)));
    return Collections.unmodifiableList(findings);
  }

  /** The title of a finding in a log. A service can reject credentials without a call to STS. */
  static String title(Rules rule, SeenIdentities seen) {
    if (rule != Rules.WHO501) {
      return rule.title();
    }
    Set<String> services = new LinkedHashSet<>();
    for (SeenMessage each : seen.messages()) {
      if (each.message().proof().proven().contains(rule)) {
        services.add(each.message().service().orElse(""));
      }
    }
    String who = services.size() == 1 ? services.iterator().next() : "";
    return rule.title().replaceFirst("^STS", who.isEmpty() ? "AWS" : who);
  }

  /** The findings that a message rules out. */
  private static Set<Rules> ruledOut(SeenIdentities seen) {
    Set<Rules> all = new LinkedHashSet<>();
    seen.messages().forEach(it -> all.addAll(it.message().rulesOut()));
    if (seen.endpoints().canHaveRejected()) {
      all.add(Rules.WHO501);
    }
    return all;
  }

  private static Finding finding(
      Rules rule, List<SeenMessage> messages, SeenIdentities seen, Names names) {
    Set<String> texts = new LinkedHashSet<>();
    messages.forEach(it -> texts.add(it.message().says()));
    Finding finding = Finding.of(String.join(" ", texts));
    for (SeenMessage each : messages) {
      finding = finding.because(evidence(each));
    }
    Set<MessageFix> fixes = new LinkedHashSet<>();
    boolean isOfRole = seen.identities().stream().anyMatch(SeenIdentity::hasKeysOfRole);
    for (SeenMessage each : messages) {
      MessageFix fix = each.message().fix();
      fixes.add(isOfRole ? fix.forKeysOfRole() : fix);
    }
    return finding
        .remedy(remedy(rule, fixes, seen.isOfPod(), names))
        .stamped(rule.name(), rule.severity());
  }

  /** The fix in short, and the blocks that its messages name. */
  private static Remedy remedy(
      Rules rule, Set<MessageFix> fixes, Optional<Boolean> isPod, Names names) {
    Optional<String> said =
        fixes.stream().map(MessageFix::inShort).findFirst().orElse(Optional.empty());
    Optional<String> usual = FindingPage.of(rule.name()).flatMap(FindingPage::inShort);
    Remedy remedy = Remedy.of(said.orElse(usual.orElse("See its page.")));
    for (MessageFix each : fixes) {
      for (Fix block : each.in(isPod, names)) {
        remedy = remedy.fix(block);
      }
    }
    return remedy;
  }

  private static String evidence(SeenMessage seen) {
    String times = seen.count() == 1 ? "" : ", and " + (seen.count() - 1) + " times more";
    return "line " + seen.line() + times + ": " + seen.message().words();
  }

  /** Whether it is about a pod, by the text or by the name of the host's role. */
  private static Optional<Boolean> isOfPod(SeenIdentities seen) {
    return seen.isOfPod().isPresent()
        ? seen.isOfPod()
        : HostRoleName.isOfPod(seen.identities().stream().filter(SeenIdentity::isHost).findFirst());
  }

  /** The findings that are possible causes; empty if an error is proven, which comes first. */
  static Set<Rules> possible(SeenIdentities seen, List<Finding> proven) {
    Set<Rules> possible = new LinkedHashSet<>();
    if (proven.stream().anyMatch(Finding::isError)) {
      return possible;
    }
    if (!seen.exfiltrations().isEmpty()) {
      return new LinkedHashSet<>(Arrays.asList(Rules.WHO121));
    }
    if (seen.identityChanges().stream().anyMatch(it -> it.to().isHost())) {
      return new LinkedHashSet<>(Arrays.asList(Rules.WHO104, Rules.WHO111, Rules.WHO101));
    }
    List<ProvenFindings> left = new ArrayList<>();
    seen.messages().forEach(it -> left.add(it.message().proof()));
    boolean isDecided = left.stream().anyMatch(ProvenFindings::isDeciding);
    left.removeIf(it -> isDecided && !it.isDeciding());
    left.forEach(it -> possible.addAll(it.possible()));
    seen.identities().forEach(it -> possible.addAll(it.speaker().possible()));
    possible.removeAll(ruledOut(seen));
    if (seen.endpoints().otherStore("s3").isPresent()) {
      possible.retainAll(OF_ANY_STORE);
    }
    proven.forEach(it -> possible.removeIf(rule -> rule.name().equals(it.code())));
    if (!seen.denials().all().isEmpty()) {
      isOfPod(seen).ifPresent(it -> possible.removeAll(it ? OF_TASKS : OF_PODS));
    }
    return possible;
  }
}
