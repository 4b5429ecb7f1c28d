package dev.whoami.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The actions of a program in a scenario, in a few words. */
final class ObservedActionText {
  private ObservedActionText() {}

  static String of(ScenarioProof proof) {
    if (proof.error().isPresent()) {
      return "could not be run: " + proof.error().get();
    }
    List<String> words = new ArrayList<>();
    words.add(
        proof
            .exit()
            .map(it -> "exit " + it + ", " + seconds(proof.millis()))
            .orElse("no end in " + seconds(proof.millis())));
    for (ObservedAction each : proof.actions()) {
      words.add(each == ObservedAction.RETRIED ? retried(proof) : each.words());
    }
    if (proof.identities().size() > 1) {
      List<String> all = new ArrayList<>();
      proof.identities().forEach(each -> all.add(each.kind().words()));
      words.add("was " + String.join(", then ", all));
    }
    return String.join("; ", words);
  }

  private static String retried(ScenarioProof proof) {
    return ObservedAction.RETRIED.words() + " for " + seconds(proof.retriedMillis().orElse(0L));
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
