package dev.whoami.trial;

import dev.whoami.probe.Source;
import dev.whoami.world.time.CpuWindow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * The answer of a real client library that was run here: the SDK's own {@link DefaultChain}, which
 * reports which of its providers answered, or an external client, which shows only the access key
 * ID.
 */
public final class Trial {
  /** The ways in which a trial can end. */
  public enum Ending {
    FOUND,
    NOTHING,
    /** Still under way when the time was up. */
    STOPPED,
    NOT_RUN
  }

  static final String NO_CREDENTIALS = "no provider of the chain has credentials";

  private final Ending ending;
  private final @Nullable Source source;
  private final @Nullable String accessKeyId;
  private final @Nullable String version;
  private final String remark;
  private final boolean starved;

  private Trial(
      Ending ending,
      @Nullable Source source,
      @Nullable String accessKeyId,
      @Nullable String version,
      String remark) {
    this(ending, source, accessKeyId, version, remark, false);
  }

  private Trial(
      Ending ending,
      @Nullable Source source,
      @Nullable String accessKeyId,
      @Nullable String version,
      String remark,
      boolean starved) {
    this.starved = starved;
    this.ending = ending;
    this.source = source;
    this.accessKeyId = accessKeyId;
    this.version = version;
    this.remark = remark;
  }

  /**
   * The same trial. If this process had too little CPU meanwhile, a time-out in the trial proves
   * nothing.
   */
  public Trial within(CpuWindow cpu) {
    return new Trial(ending, source, accessKeyId, version, remark, cpu.isStarved());
  }

  /** Whether it ran with too little CPU. It is then evidence only if it ends as predicted. */
  public boolean isStarved() {
    return starved && isConclusive();
  }

  /** The replacement for a trial that is not evidence. */
  public Trial withoutAnswer() {
    return stopped(version, "this process had too little CPU while it tried");
  }

  /**
   * Reads a trial from a recording. Throws IllegalArgumentException if a value is not one that a
   * trial has.
   */
  public static Trial in(Map<String, String> recording) {
    @Nullable String source = recording.get("trial.source");
    return new Trial(
        Ending.valueOf(recording.getOrDefault("trial.ending", Ending.NOT_RUN.name())),
        source == null ? null : Source.valueOf(source),
        recording.get("trial.access-key-id"),
        recording.get("trial.version"),
        recording.getOrDefault("trial.remark", "not tried: the recording has no trial"),
        Boolean.parseBoolean(recording.get("trial.starved")));
  }

  /** The settings to write into a recording. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("trial.ending", ending.name());
    source().ifPresent(it -> settings.put("trial.source", it.name()));
    accessKeyId().ifPresent(it -> settings.put("trial.access-key-id", it));
    version().ifPresent(it -> settings.put("trial.version", it));
    settings.put("trial.remark", remark);
    settings.put("trial.starved", Boolean.toString(starved));
    return settings;
  }

  /** The policy does not allow the trial. */
  public static Trial refused(TrialRefusal refusal) {
    return notRun(refusal.text());
  }

  public static Trial notRun(String why) {
    return new Trial(Ending.NOT_RUN, null, null, null, why);
  }

  /** A bug in whoami ended the trial before the library ran. */
  public static Trial crashed() {
    return refused(TrialRefusal.crashed());
  }

  /** The SDK had not answered when the time was up. */
  public static Trial cutShort() {
    return stopped(null, "the SDK was still trying when the time was up");
  }

  /** The SDK took credentials, in this JVM or in another one. */
  static Trial found(Optional<Source> source, @Nullable String accessKeyId) {
    return new Trial(Ending.FOUND, source.orElse(null), accessKeyId, VersionInfo.SDK_VERSION, "");
  }

  /** An external client took credentials. */
  static Trial found(String version, @Nullable String accessKeyId) {
    return new Trial(Ending.FOUND, null, accessKeyId, version, "");
  }

  static Trial nothing(String version, String why) {
    return new Trial(Ending.NOTHING, null, null, version, why);
  }

  static Trial stopped(@Nullable String version, String why) {
    return new Trial(Ending.STOPPED, null, null, version, why);
  }

  public Ending ending() {
    return ending;
  }

  /** Whether the client itself answered, with credentials or with none. */
  public boolean isConclusive() {
    return ending == Ending.FOUND || ending == Ending.NOTHING;
  }

  /** The source whose provider answered; external clients do not report it. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  /**
   * The access key ID that was found. An external client's is left out if it does not look like
   * one.
   */
  public Optional<String> accessKeyId() {
    return Optional.ofNullable(accessKeyId);
  }

  /** The version that the library reports; empty if it did not run, or did not get that far. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** Why there are no credentials, as one clause; empty if there are some. */
  public String remark() {
    return remark;
  }
}
