package dev.whoami.lint.model.token;

import dev.whoami.lint.model.role.Role;
import dev.whoami.trust.JudgedCondition;
import dev.whoami.trust.JudgedStatement;
import dev.whoami.trust.TrustAnswer;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustCallerBuilder;
import dev.whoami.trust.TrustPolicies;
import dev.whoami.trust.TrustPolicy;
import dev.whoami.trust.UnreadablePolicyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trust policy of a declared role, judged as whoami trust judges it. Only a policy that
 * certainly refuses is a finding: what a file leaves open makes the answer DEPENDS.
 */
public final class TokenTrust {
  /** More subjects than any policy names: each is tried with all of it. */
  private static final int MOST = 100;

  private static final String SUBJECT = ":sub";
  private static final String AUDIENCE = ":aud";

  private static final Pattern PLAIN_NAME =
      Pattern.compile("[A-Za-z0-9_.-]{1,100}(?:/[A-Za-z0-9_.-]{1,100}){1,20}");

  private final TrustPolicy policy;

  private TokenTrust(TrustPolicy policy) {
    this.policy = policy;
  }

  /** Empty where the role has no policy that can be read. */
  public static Optional<TokenTrust> of(Role role) {
    try {
      String document = OpenRepository.named(role.tokenDocument());
      return Optional.of(new TokenTrust(TrustPolicies.in(document).get(0)));
    } catch (UnreadablePolicyException unreadable) {
      return Optional.empty();
    }
  }

  /** Why it refuses every token of a job; empty where it may allow one. */
  public Optional<TokenDenial> denialOf(PipelineJob job) {
    List<TrustAnswer> told = new ArrayList<>();
    List<List<TrustCaller>> all = tokens(job);
    for (List<TrustCaller> ofOneAudience : all) {
      for (TrustCaller each : ofOneAudience) {
        TrustAnswer answer = TrustAnswer.of(policy, each);
        if (answer.ofPolicy() != TrustAnswer.Kind.DENIED) {
          return Optional.empty();
        }
        // The first audience is the one that the policy wants, if the job can have it.
        if (ofOneAudience == all.get(0)) {
          told.add(answer);
        }
      }
    }
    return denial(told);
  }

  /** Whether the answer for the job is certain, either way. */
  public boolean isComparedWith(PipelineJob job) {
    return denialOf(job).isPresent()
        || tokens(job).stream()
            .flatMap(List::stream)
            .map(it -> TrustAnswer.of(policy, it).ofPolicy())
            .anyMatch(it -> it == TrustAnswer.Kind.ALLOWED);
  }

  /** What tokens the job may have, by their audience, as far as the policy tells them apart. */
  private List<List<TrustCaller>> tokens(PipelineJob job) {
    TrustAnswer open = answer(null, Collections.emptyList());
    List<String> patterns = wanted(open, SUBJECT);
    Optional<Set<String>> subjects =
        patterns.size() > MOST ? Optional.empty() : job.subjects().against(patterns);
    List<List<TrustCaller>> all = new ArrayList<>();
    for (List<String> audiences : job.audience().against(wanted(open, AUDIENCE))) {
      List<TrustCaller> some = new ArrayList<>();
      if (patterns.isEmpty()) {
        some.add(caller(null, audiences));
      }
      subjects.ifPresent(them -> them.forEach(it -> some.add(caller(it, audiences))));
      all.add(some);
    }
    return all;
  }

  /** Whether each subject that it wants is of another repository than the job's, by its name. */
  public boolean isForOtherThan(PipelineJob job) {
    List<String> patterns = wanted(answer(null, Collections.emptyList()), SUBJECT);
    String start = job.forge().startOfSubjects();
    return !job.repository().isEmpty()
        && !patterns.isEmpty()
        && patterns.stream().allMatch(it -> isOfOther(it, start, job.repository()));
  }

  private static boolean isOfOther(String pattern, String start, String repository) {
    int end = pattern.indexOf(':', start.length());
    String name =
        end < 0 || !pattern.startsWith(start) ? "" : pattern.substring(start.length(), end);
    return PLAIN_NAME.matcher(name).matches()
        && !name.contains(OpenRepository.NAME)
        && !name.equalsIgnoreCase(repository);
  }

  /** Why it refuses a token with this subject; empty where it may allow it. */
  public Optional<TokenDenial> denialOf(String subject) {
    return denial(Collections.singletonList(answer(subject, Collections.emptyList())));
  }

  /** Why no token gets in: each subject that the policy wants has a star which is only a star. */
  public Optional<TokenDenial> denialByStars() {
    Set<String> all = new LinkedHashSet<>();
    for (String each : wanted(answer(null, Collections.emptyList()), SUBJECT)) {
      all.add(each.replace('*', 'x').replace('?', 'x'));
    }
    return all.size() > MOST
        ? Optional.empty()
        : denialOf(all, Collections.emptyList()).filter(TokenDenial::isByStars);
  }

  /** Why it refuses each of these; most policies of a job allow the first. */
  private Optional<TokenDenial> denialOf(Set<String> subjects, List<String> audiences) {
    List<TrustAnswer> answers = new ArrayList<>();
    for (String each : subjects) {
      TrustAnswer answer = answer(each, audiences);
      if (answer.ofPolicy() != TrustAnswer.Kind.DENIED) {
        return Optional.empty();
      }
      answers.add(answer);
    }
    return denial(answers);
  }

  private static Optional<TokenDenial> denial(List<TrustAnswer> answers) {
    boolean areDenied = answers.stream().allMatch(it -> it.ofPolicy() == TrustAnswer.Kind.DENIED);
    return areDenied && !answers.isEmpty()
        ? Optional.of(new TokenDenial(answers))
        : Optional.empty();
  }

  private TrustAnswer answer(@Nullable String subject, List<String> audiences) {
    return TrustAnswer.of(policy, caller(subject, audiences));
  }

  private static TrustCaller caller(@Nullable String subject, List<String> audiences) {
    TrustCallerBuilder caller = TrustCaller.webIdentity("https://" + Role.ISSUER);
    if (subject != null) {
      caller.claim("sub", Collections.singletonList(subject));
    }
    if (!audiences.isEmpty()) {
      caller.claim("aud", audiences);
    }
    return caller.build();
  }

  /** The values of the conditions on a claim. */
  private static List<String> wanted(TrustAnswer answer, String claim) {
    List<String> all = new ArrayList<>();
    for (JudgedCondition each : conditions(answer)) {
      if (each.key().endsWith(claim)) {
        all.addAll(each.wanted());
      }
    }
    return all;
  }

  private static List<JudgedCondition> conditions(TrustAnswer answer) {
    List<JudgedCondition> all = new ArrayList<>();
    for (JudgedStatement each : answer.statements()) {
      all.addAll(each.conditions());
    }
    return all;
  }
}
