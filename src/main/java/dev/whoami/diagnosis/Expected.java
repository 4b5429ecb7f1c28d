package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds, the role and the account that the user expects of the verdict. */
public final class Expected {
  private static final String KINDS = "expect";
  private static final String ROLE = "expect-role";
  private static final String ACCOUNT = "expect-account";

  private final Set<IdentityKind> kinds;
  private final @Nullable String role;
  private final @Nullable String account;

  private Expected(Set<IdentityKind> kinds, @Nullable String role, @Nullable String account) {
    this.kinds = kinds;
    this.role = role;
    this.account = account;
  }

  public static Expected nothing() {
    return new Expected(EnumSet.noneOf(IdentityKind.class), null, null);
  }

  public Expected oneOf(Collection<IdentityKind> some) {
    Set<IdentityKind> more = EnumSet.copyOf(kinds);
    more.addAll(some);
    return new Expected(more, role, account);
  }

  /** A role's name, or its ARN with or without a path. */
  public Expected role(String nameOrArn) {
    return new Expected(kinds, nameOrArn, account);
  }

  public Expected account(String id) {
    return new Expected(kinds, role, id);
  }

  /** The expectations in a recording. Unknown kinds are skipped. */
  public static Expected in(Map<String, String> settings) {
    Expected expected = nothing();
    List<IdentityKind> kinds = new ArrayList<>();
    for (String name : settings.getOrDefault(KINDS, "").split(",", -1)) {
      IdentityKind.named(name).ifPresent(kinds::add);
    }
    expected = kinds.isEmpty() ? expected : expected.oneOf(kinds);
    @Nullable String role = settings.get(ROLE);
    @Nullable String account = settings.get(ACCOUNT);
    expected = role == null ? expected : expected.role(role);
    return account == null ? expected : expected.account(account);
  }

  /** The expectations as the settings of a recording. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (!kinds.isEmpty()) {
      settings.put(KINDS, kinds.stream().map(IdentityKind::name).collect(Collectors.joining(",")));
    }
    if (role != null) {
      settings.put(ROLE, role);
    }
    if (account != null) {
      settings.put(ACCOUNT, account);
    }
    return settings;
  }

  /** Whether the user expects nothing. */
  public boolean isNothing() {
    return toSettings().isEmpty();
  }

  List<Expectation> against(Verdict verdict) {
    List<Expectation> all = new ArrayList<>();
    if (!kinds.isEmpty()) {
      String words = either(IdentityKind::option);
      boolean isForTaskRole = kinds.contains(IdentityKind.TASK_ROLE);
      boolean holds = kinds.contains(verdict.kind());
      all.add(
          new Expectation(
              either(IdentityKind::name),
              verdict.kind().name(),
              words(words, verdict.kind().option()),
              holds,
              isForTaskRole));
    }
    if (role != null) {
      String actual = verdict.role().map(name -> "role " + name).orElse("no role");
      String wanted = "role " + role;
      boolean holds = isRole(role, verdict);
      all.add(new Expectation(wanted, actual, words(wanted, actual), holds, true));
    }
    if (account != null) {
      String actual = verdict.account().orElse("no account");
      String wanted = "account " + account;
      boolean holds = account.equals(actual);
      all.add(new Expectation(wanted, actual, words(wanted, actual), holds, false));
    }
    return all;
  }

  private String either(Function<IdentityKind, String> name) {
    return kinds.stream().map(name).collect(Collectors.joining(" or "));
  }

  private static String words(String wanted, String actual) {
    return "expected " + wanted + ", found " + actual;
  }

  private static boolean isRole(String wanted, Verdict verdict) {
    Optional<Arn> arn = Arn.parse(wanted);
    if (!arn.isPresent()) {
      return verdict.role().filter(wanted::equals).isPresent();
    }
    return arn.get().roleName().equals(verdict.role())
        && verdict.account().filter(arn.get().account()::equals).isPresent();
  }
}
