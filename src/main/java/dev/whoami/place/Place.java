package dev.whoami.place;

import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.world.Step;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The platform that the code runs on. First whoami looks for the marks that each platform leaves.
 * Then, in ECS, it asks the task metadata endpoint. If the address of version 4 is not set, it asks
 * version 3, which does not report the launch type.
 */
public final class Place {
  /** The API key of Amazon Bedrock, which newer SDKs send to it in place of a signature. */
  private static final String BEDROCK_TOKEN = "AWS_BEARER_TOKEN_BEDROCK";

  /** How the observation ended. */
  private enum Ending {
    WHOLE,
    CUT_SHORT,
    CRASHED
  }

  private final Platform platform;
  private final @Nullable LaunchType launchType;
  private final @Nullable Task task;
  private final Pod pod;
  private final @Nullable String workload;
  private final @Nullable String batchJob;
  private final ParentProcesses ancestry;
  private final HttpProxy proxy;
  private final boolean hasBedrockToken;
  private final List<String> because;
  private final List<Step> steps;
  private final Ending ending;
  private final boolean ofLocalEndpoints;

  private Place(
      Platform platform,
      @Nullable LaunchType launchType,
      @Nullable Task task,
      Pod pod,
      @Nullable String workload,
      @Nullable String batchJob,
      ParentProcesses ancestry,
      HttpProxy proxy,
      boolean hasBedrockToken,
      List<String> because,
      List<Step> steps,
      Ending ending,
      boolean ofLocalEndpoints) {
    this.platform = platform;
    this.launchType = launchType;
    this.task = task;
    this.pod = pod;
    this.workload = workload;
    this.batchJob = batchJob;
    this.ancestry = ancestry;
    this.proxy = proxy;
    this.hasBedrockToken = hasBedrockToken;
    this.because = Collections.unmodifiableList(new ArrayList<>(because));
    this.steps = steps;
    this.ending = ending;
    this.ofLocalEndpoints = ofLocalEndpoints;
  }

  /** Observes the place; sends at most two requests to the task metadata endpoint. */
  public static Place observe(Witness w) {
    return observe(w, false);
  }

  /** Observes the place without sending any request. */
  public static Place observeOffline(Witness w) {
    return observe(w, true);
  }

  private static Place observe(Witness w, boolean offline) {
    ParentProcesses ancestry = ParentProcesses.observe(w);
    PlatformSigns marks = new PlatformSigns(w, ancestry);
    Platform found = marks.platform();
    Pod pod = found.isPod() ? Pod.observe(w) : Pod.unknown();
    Platform guess = found.isPod() ? marks.cluster(pod) : found;
    List<String> because = marks.because();
    TaskMetadataLookup metadata =
        guess.isEcs() && !offline ? TaskMetadataLookup.by(marks, w) : TaskMetadataLookup.none();
    boolean isLocal = metadata.task().filter(Task::isOfLocalEndpoints).isPresent();
    @Nullable Task task = isLocal ? null : metadata.task().orElse(null);
    if (task != null) {
      because.add("the task metadata endpoint answers");
    }
    if (isLocal) {
      because.add("the task metadata is that of amazon-ecs-local-container-endpoints");
      guess = Platform.CONTAINER;
    }
    Optional<LaunchType> fromMetadata = Optional.ofNullable(task).flatMap(Task::launchType);
    Set<String> lacking = ancestry.lackingOfTop(w);
    if (!lacking.isEmpty()) {
      because.add("PID 1 has, and this process lacks: " + String.join(", ", lacking));
    }
    fromMetadata.ifPresent(type -> because.add("the task metadata names the launch type " + type));
    Platform platform = fromMetadata.map(Platform::of).orElse(guess);
    return new Place(
        platform,
        platform.launchType().orElse(null),
        task,
        pod,
        marks.workload(platform).orElse(null),
        platform.isEcs() ? marks.batchJob().orElse(null) : null,
        ancestry,
        HttpProxy.read(w),
        w.env(BEDROCK_TOKEN).hasText(),
        because,
        w.steps(),
        metadata.isCutShort() ? Ending.CUT_SHORT : Ending.WHOLE,
        isLocal);
  }

  /** The value for a place that was not recognized in time. */
  public static Place unknown() {
    return unknown("the time was up before the platform was recognized", Ending.CUT_SHORT);
  }

  /** The place after a bug in whoami ended its recognition. */
  public static Place crashed() {
    return unknown("whoami itself failed before the platform was recognized", Ending.CRASHED);
  }

  private static Place unknown(String why, Ending ending) {
    return new Place(
        Platform.UNKNOWN,
        null,
        null,
        Pod.unknown(),
        null,
        null,
        ParentProcesses.unknown(),
        HttpProxy.none(),
        false,
        Collections.singletonList(why),
        Collections.emptyList(),
        ending,
        false);
  }

  /** Whether our own time limit ended the check, so that the platform may be another one. */
  public boolean isCutShort() {
    return ending == Ending.CUT_SHORT;
  }

  /** Whether a bug in whoami ended the lookup, so that the platform is unknown. */
  public boolean isCrashed() {
    return ending == Ending.CRASHED;
  }

  public Platform platform() {
    return platform;
  }

  public Optional<LaunchType> launchType() {
    return Optional.ofNullable(launchType);
  }

  public Optional<Task> task() {
    return Optional.ofNullable(task);
  }

  /** Whether this is a task of Elastic Beanstalk, which has no role of its own by design. */
  public boolean isBeanstalk() {
    return task().filter(Task::isOfBeanstalk).isPresent();
  }

  /**
   * Whether amazon-ecs-local-container-endpoints plays ECS here, on a developer's machine: there is
   * no task, and no agent.
   */
  public boolean isOfLocalEndpoints() {
    return ofLocalEndpoints;
  }

  /** What the pod's own files and variables say about it; nothing outside a pod. */
  public Pod pod() {
    return pod;
  }

  /** The platform's name for this code: the function, the CodeBuild project, the training job. */
  public Optional<String> workload() {
    return Optional.ofNullable(workload);
  }

  /** The ID of the job of AWS Batch that this task is; empty for every other task. */
  public Optional<String> batchJob() {
    return Optional.ofNullable(batchJob);
  }

  /** The environments of the processes above this one. */
  public ParentProcesses ancestry() {
    return ancestry;
  }

  /** The proxy that the environment names. */
  public HttpProxy proxy() {
    return proxy;
  }

  /** Whether the environment has an API key of Amazon Bedrock. */
  public boolean hasBedrockToken() {
    return hasBedrockToken;
  }

  /** The reasons why it is this platform, one clause each. */
  public List<String> because() {
    return because;
  }

  public List<Step> steps() {
    return steps;
  }
}
