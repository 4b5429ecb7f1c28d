package dev.whoami.lint.model.token;

import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.trust.JudgedCondition;
import dev.whoami.trust.JudgedStatement;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.NearMiss.Kind;
import dev.whoami.trust.TrustAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Why a trust policy refuses every token that a job or a pod may have. */
public final class TokenDenial {
  /** The others compare a name that was taken from the policy. */
  private static final Set<Kind> TELLING =
      Collections.unmodifiableSet(
          EnumSet.of(
              Kind.AUDIENCE,
              Kind.BLANKS,
              Kind.CASE,
              Kind.OTHER_CONTEXT,
              Kind.OTHER_NAMESPACE,
              Kind.OTHER_REF,
              Kind.OTHER_SERVICE_ACCOUNT,
              Kind.SUBJECT_FORM,
              Kind.WILDCARD_IN_EQUALS));

  private static final String REF = ":ref:";

  private final List<TrustAnswer> answers;

  TokenDenial(List<TrustAnswer> answers) {
    this.answers = Collections.unmodifiableList(new ArrayList<>(answers));
  }

  /** Whether each of the tokens fails on a wildcard where none counts. */
  boolean isByStars() {
    return answers.stream()
        .allMatch(
            answer ->
                answer.nearMisses().stream().anyMatch(it -> it.kind() == Kind.WILDCARD_IN_EQUALS));
  }

  /** A sentence behind a blank on what policy and token differ in; else empty. */
  public String difference() {
    if (!areShown(wanted(":sub", ":aud"))) {
      return "";
    }
    return answers.stream()
        .flatMap(it -> it.statements().stream())
        .flatMap(it -> it.conditions().stream())
        .filter(it -> areShown(it.got().values()))
        .flatMap(it -> it.nearMiss().map(Stream::of).orElseGet(Stream::empty))
        .filter(it -> TELLING.contains(it.kind()) || it.kind() == Kind.OTHER_PART)
        .findFirst()
        // The value of such a part may be one that no file has.
        .filter(it -> it.kind() != Kind.OTHER_PART)
        .map(NearMiss::text)
        .map(it -> " " + it)
        .orElse("");
  }

  private static boolean areShown(Collection<String> texts) {
    return texts.stream().allMatch(it -> ShownName.subject(it).equals(it));
  }

  /** What the conditions of the policy want, as it may be shown. */
  public List<String> shownConditions() {
    return shown(":sub", ":aud");
  }

  /** The subjects that the policy wants, as they may be shown. */
  public List<String> shownSubjects() {
    return shown(":sub");
  }

  /** One of them for a text to copy. */
  public String exampleOfSubject() {
    return wanted(":sub").stream()
        .filter(it -> ShownName.subject(it).equals(it))
        .findFirst()
        .orElse("SUBJECT");
  }

  /** A branch or tag of GitHub that the policy wants, for a text to copy. */
  public String exampleOfRef() {
    return shownSubjects().stream()
        .filter(it -> it.contains(REF) && it.indexOf('*') < 0)
        .map(it -> it.substring(it.indexOf(REF) + REF.length()))
        .findFirst()
        .orElse("refs/heads/BRANCH");
  }

  private List<String> shown(String... claims) {
    Set<String> all = new LinkedHashSet<>();
    for (String each : wanted(claims)) {
      all.add(ShownName.subject(each));
    }
    return new ArrayList<>(all);
  }

  /** The values of the conditions on these claims. */
  private Set<String> wanted(String... claims) {
    Set<String> all = new LinkedHashSet<>();
    for (TrustAnswer answer : answers) {
      for (JudgedStatement statement : answer.statements()) {
        for (JudgedCondition each : statement.conditions()) {
          if (Arrays.stream(claims).anyMatch(each.key()::endsWith)) {
            all.addAll(each.wanted());
          }
        }
      }
    }
    return all;
  }
}
