package dev.whoami.diagnosis.comparison;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.comparison.DiagnosisDifference.Subject;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The differences between two diagnoses, and the one that makes their identities differ. */
public final class DiagnosisComparison {
  private final Diagnosis a;
  private final Diagnosis b;
  private final Deciding deciding;
  private final List<DiagnosisDifference> differences = new ArrayList<>();

  private DiagnosisComparison(Diagnosis a, Diagnosis b) {
    this.a = a;
    this.b = b;
    this.deciding = Deciding.of(a, b);
  }

  public static DiagnosisComparison of(Diagnosis a, Diagnosis b) {
    DiagnosisComparison comparison = new DiagnosisComparison(a, b);
    comparison.verdicts(a.verdict(), b.verdict());
    for (Source each : Source.values()) {
      comparison.source(each);
    }
    for (Source each : Source.values()) {
      comparison.settings(each);
    }
    comparison.places();
    comparison.findings();
    return comparison;
  }

  public Diagnosis a() {
    return a;
  }

  public Diagnosis b() {
    return b;
  }

  /** Whether the kind, the role and the account are the same. */
  public boolean isSameIdentity() {
    return Deciding.isSameIdentity(a.verdict(), b.verdict());
  }

  /** Why the identities differ. */
  public Deciding deciding() {
    return deciding;
  }

  /** All of them: of the answer, the sources, the settings, the place and the findings. */
  public List<DiagnosisDifference> differences() {
    return Collections.unmodifiableList(differences);
  }

  private void verdicts(Verdict one, Verdict other) {
    add(Subject.VERDICT, "kind", one.kind().name(), other.kind().name(), false);
    add(Subject.VERDICT, "role", one.role(), other.role());
    add(Subject.VERDICT, "account", one.account(), other.account());
    add(
        Subject.VERDICT,
        "source",
        one.source().map(Source::name),
        other.source().map(Source::name));
    add(Subject.VERDICT, "certainty", one.certainty().name(), other.certainty().name(), false);
    add(Subject.VERDICT, "client", client(a), client(b), deciding.isClient());
  }

  private static String client(Diagnosis diagnosis) {
    Examination x = diagnosis.examination();
    return x.titleOf(x.walk()) + " " + x.walk().version();
  }

  private void source(Source source) {
    String one = words(source, a.examination());
    String other = words(source, b.examination());
    if (!StableText.of(one).equals(StableText.of(other))) {
      add(Subject.SOURCE, source.name(), one, other, deciding.is(source));
    }
  }

  /** What the source delivers, or why it delivers nothing. */
  private static String words(Source source, Examination x) {
    Observation seen = x.seen().of(source);
    Outcome outcome = seen.outcome();
    if (!outcome.isFound()) {
      return outcome.reason();
    }
    Optional<Arn> arn = x.identityOf(source).flatMap(it -> it.answer().value()).map(it -> it.arn());
    Optional<Arn> owner = arn.isPresent() ? arn : outcome.role();
    return "credentials"
        + owner.map(it -> " of " + it.roleName().orElse(it.toString())).orElse("")
        + owner.map(it -> ", account " + it.account()).orElse("");
  }

  private void settings(Source source) {
    CheckedSettings one = CheckedSettings.of(a.examination().seen().of(source));
    CheckedSettings other = CheckedSettings.of(b.examination().seen().of(source));
    Set<CheckedSettings.Key> keys = new LinkedHashSet<>(one.keys());
    keys.addAll(other.keys());
    for (CheckedSettings.Key each : keys) {
      if (!one.isSame(each, other)) {
        addOnce(each, one.value(each), other.value(each), deciding.is(source));
      }
    }
  }

  /**
   * Lists a setting once even if several sources read it; if it decides for one of them, it
   * decides.
   */
  private void addOnce(
      CheckedSettings.Key key, Optional<String> one, Optional<String> other, boolean decides) {
    for (int i = 0; i < differences.size(); i++) {
      DiagnosisDifference known = differences.get(i);
      if (known.subject() == key.subject() && known.name().equals(key.name())) {
        if (decides && !known.decides()) {
          differences.set(i, difference(key.subject(), key.name(), one, other, true));
        }
        return;
      }
    }
    differences.add(difference(key.subject(), key.name(), one, other, decides));
  }

  private void places() {
    Map<String, String> one = PlaceFacts.of(a.examination().place());
    Map<String, String> other = PlaceFacts.of(b.examination().place());
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    for (String each : names) {
      add(
          Subject.PLACE,
          each,
          Optional.ofNullable(one.get(each)),
          Optional.ofNullable(other.get(each)));
    }
  }

  private void findings() {
    Map<String, String> one = texts(a);
    Map<String, String> other = texts(b);
    Set<String> codes = new LinkedHashSet<>(one.keySet());
    codes.addAll(other.keySet());
    for (String each : codes) {
      if (!one.containsKey(each) || !other.containsKey(each)) {
        add(
            Subject.FINDING,
            each,
            Optional.ofNullable(one.get(each)),
            Optional.ofNullable(other.get(each)));
      }
    }
  }

  private static Map<String, String> texts(Diagnosis diagnosis) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Finding each : diagnosis.findings()) {
      texts.put(each.code(), each.text());
    }
    return texts;
  }

  private void add(Subject subject, String name, Optional<String> one, Optional<String> other) {
    add(subject, name, one.orElse(null), other.orElse(null), false);
  }

  private void add(
      Subject subject, String name, @Nullable String one, @Nullable String other, boolean decides) {
    if (one == null ? other != null : !one.equals(other)) {
      differences.add(new DiagnosisDifference(subject, name, one, other, decides));
    }
  }

  private static DiagnosisDifference difference(
      Subject subject, String name, Optional<String> one, Optional<String> other, boolean decides) {
    return new DiagnosisDifference(subject, name, one.orElse(null), other.orElse(null), decides);
  }
}
