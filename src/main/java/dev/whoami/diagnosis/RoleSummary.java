package dev.whoami.diagnosis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the four ECS roles: its state here, its purpose, and where it is set. */
public final class RoleSummary {
  private final @Nullable String name;
  private final @Nullable String arn;
  private final RoleState state;
  private final List<String> because;
  private final String usedFor;
  private final String configuredIn;

  private RoleSummary(
      @Nullable String name,
      @Nullable String arn,
      RoleState state,
      List<String> because,
      String usedFor,
      String configuredIn) {
    this.name = name;
    this.arn = arn;
    this.state = state;
    this.because = because;
    this.usedFor = usedFor;
    this.configuredIn = configuredIn;
  }

  static RoleSummary of(String usedFor, String configuredIn) {
    return new RoleSummary(
        null, null, RoleState.UNKNOWN, Collections.emptyList(), usedFor, configuredIn);
  }

  RoleSummary is(RoleState newState, String... why) {
    List<String> reasons = Collections.unmodifiableList(Arrays.asList(why));
    return new RoleSummary(name, arn, newState, reasons, usedFor, configuredIn);
  }

  RoleSummary named(Optional<String> newName, Optional<String> newArn) {
    return new RoleSummary(
        newName.orElse(null), newArn.orElse(null), state, because, usedFor, configuredIn);
  }

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  public Optional<String> arn() {
    return Optional.ofNullable(arn);
  }

  public RoleState state() {
    return state;
  }

  public List<String> because() {
    return because;
  }

  public String usedFor() {
    return usedFor;
  }

  public String configuredIn() {
    return configuredIn;
  }
}
