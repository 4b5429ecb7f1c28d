package dev.whoami.config;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The profiles of a document in application.yml. A document without profiles applies to all.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring
 *     Boot: activation properties</a>
 */
final class SpringProfile {
  /** Active if no other profile is. */
  private static final String DEFAULT = "default";

  private static final String ACTIVE = "spring.profiles.active";

  private final String expression;

  private SpringProfile(String expression) {
    this.expression = expression;
  }

  /** The profile of the document with these settings. Spring Boot 2 uses the second name. */
  static SpringProfile of(ConfigSection document) {
    String now = listed("spring.config.activate.on-profile", document);
    return new SpringProfile(now.isEmpty() ? listed("spring.profiles", document) : now);
  }

  /** A value, or a list of them. */
  private static String listed(String setting, ConfigSection document) {
    return document.names().stream()
        .filter(it -> it.equals(setting) || it.matches("\\Q" + setting + "\\E\\.\\[\\d+\\]"))
        .map(it -> document.value(it).orElse(""))
        .collect(Collectors.joining(","));
  }

  /** The active profiles, from the program's environment, or else from the file itself. */
  static Set<String> active(Witness w, ConfigSection forAll) {
    for (Reading each : Arrays.asList(w.property(ACTIVE), w.env("SPRING_PROFILES_ACTIVE"))) {
      if (each.hasText()) {
        return names(each.text());
      }
    }
    return names(listed(ACTIVE, forAll));
  }

  private static Set<String> names(String list) {
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(list.split(",", -1)).map(String::trim).forEach(names::add);
    names.remove("");
    return Collections.unmodifiableSet(names);
  }

  boolean isForAll() {
    return expression.isEmpty();
  }

  /**
   * Whether it is active with these profiles. An expression with parentheses counts as inactive.
   */
  boolean isActive(Set<String> active) {
    Set<String> all = active.isEmpty() ? Collections.singleton(DEFAULT) : active;
    return isForAll()
        || Arrays.stream(expression.split("[,|]", -1))
            .anyMatch(each -> Arrays.stream(each.split("&", -1)).allMatch(it -> is(it, all)));
  }

  private static boolean is(String term, Set<String> active) {
    String name = term.trim();
    return name.startsWith("!")
        ? !active.contains(name.substring(1).trim())
        : active.contains(name);
  }

  /** The expression in the file, for people. */
  String words() {
    return expression.matches("[\\w ,|&!.@+()-]{1,60}") ? expression : "of its own";
  }
}
