package dev.whoami.cli;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.fleet.FleetFormat;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lint.LintFormat;
import dev.whoami.lint.rule.LintRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The values that a shell completes. */
final class CompletionValues {
  private CompletionValues() {}

  private static <T> Iterator<String> all(T[] values, Function<T, String> name) {
    List<String> all = new ArrayList<>();
    for (T each : values) {
      all.add(name.apply(each));
    }
    return all.iterator();
  }

  /** A constant as a user types it on the command line. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that was typed. Throws UsageException with a suggestion if there is none. */
  static <T extends Enum<T>> T chosen(String option, String typed, T[] values) {
    for (T each : values) {
      if (word(each).equals(typed)) {
        return each;
      }
    }
    throw unknown(option, typed, () -> all(values, CompletionValues::word));
  }

  /** Throws UsageException if a word is not one of the known ones. */
  static void check(String option, String typed, Iterable<String> known) {
    for (String each : known) {
      if (each.equals(typed)) {
        return;
      }
    }
    throw unknown(option, typed, known);
  }

  private static UsageException unknown(String option, String typed, Iterable<String> known) {
    return new UsageException(
        typed.isEmpty()
            ? option + " is empty" + DidYouMean.of(typed, known)
            : option + " " + typed + " is not known" + DidYouMean.of(typed, known));
  }

  static final class Clients implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(Client.values(), Client::id);
    }
  }

  /** The kinds of identity. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(IdentityKind.values(), CompletionValues::word);
    }
  }

  /** The word for the application's process. */
  static final class Processes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Collections.singletonList("auto").iterator();
    }
  }

  static final class Colors implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.asList("auto", "always", "never").iterator();
    }
  }

  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.asList("bash", "zsh").iterator();
    }
  }

  /** The formats of the commands that have only two. */
  static final class TextOrJson implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.asList("text", "json").iterator();
    }
  }

  static final class LintFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(LintFormat.values(), CompletionValues::word);
    }
  }

  static final class Severities implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(Severity.values(), CompletionValues::word);
    }
  }

  static final class LintCodes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(LintRules.values(), LintRules::name);
    }
  }

  static final class FleetFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(FleetFormat.values(), CompletionValues::word);
    }
  }

  static final class FleetCodes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(FleetRules.values(), FleetRules::name);
    }
  }

  static final class Providers implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(TerraformProvider.values(), CompletionValues::word);
    }
  }

  static final class Scenarios implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(Scenario.values(), Scenario::kebabName);
    }
  }

  /** The topics of explain: the findings, and the roles. */
  static final class Topics implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> topics = FindingPages.codes();
      topics.add("roles");
      return topics.iterator();
    }
  }
}
