package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pods of a workload that the webhook leaves out, or may leave out, by what does it. */
public final class LeftOutPods {
  private final Map<PodOutcome, Map<Setting, WebhookExclusion>> examples =
      new EnumMap<>(PodOutcome.class);

  private final Map<PodOutcome, Map<Setting, Integer>> counts = new EnumMap<>(PodOutcome.class);

  LeftOutPods() {}

  void add(PodOutcome outcome, WebhookExclusion by) {
    examples
        .computeIfAbsent(outcome, it -> new EnumMap<>(Setting.class))
        .putIfAbsent(by.setting(), by);
    counts
        .computeIfAbsent(outcome, it -> new EnumMap<>(Setting.class))
        .merge(by.setting(), 1, Integer::sum);
  }

  /** What does it to pods with this outcome. */
  public Set<Setting> settings(PodOutcome outcome) {
    return counts.getOrDefault(outcome, Collections.emptyMap()).keySet();
  }

  public int count(PodOutcome outcome, Setting setting) {
    return counts.getOrDefault(outcome, Collections.emptyMap()).getOrDefault(setting, 0);
  }

  /** The evidence of one of these pods: one clause. */
  public String detail(PodOutcome outcome, Setting setting) {
    return example(outcome, setting).map(WebhookExclusion::clause).orElse("");
  }

  /** The webhook configuration that leaves them out; empty if it is not that which decides. */
  public String webhook(PodOutcome outcome, Setting setting) {
    return example(outcome, setting).map(WebhookExclusion::webhook).orElse("");
  }

  private Optional<WebhookExclusion> example(PodOutcome outcome, Setting setting) {
    @Nullable Map<Setting, WebhookExclusion> ofOutcome = examples.get(outcome);
    return Optional.ofNullable(ofOutcome).map(it -> it.get(setting));
  }
}
