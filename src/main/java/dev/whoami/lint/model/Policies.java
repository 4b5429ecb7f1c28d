package dev.whoami.lint.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** All the policies of a role that the files show. */
public final class Policies {
  public static final String EXECUTION = "AmazonECSTaskExecutionRolePolicy";
  public static final String HOST = "AmazonEC2ContainerServiceforEC2Role";

  private static final Policies NONE = new Policies(Collections.emptyList());

  private final List<Policy> list;

  private Policies(List<Policy> list) {
    this.list = list;
  }

  public static Policies none() {
    return NONE;
  }

  public static Policies of(List<Policy> list) {
    return new Policies(Collections.unmodifiableList(new ArrayList<>(list)));
  }

  public Policies plus(Policy more) {
    List<Policy> longer = new ArrayList<>(list);
    longer.add(more);
    return of(longer);
  }

  public boolean hasNamed(String managedPolicy) {
    return list.stream().anyMatch(it -> it.isNamed(managedPolicy));
  }

  /** Whether nothing that the files show can allow anything of these services. */
  public boolean allowNothingOf(String... services) {
    List<String> wanted = Arrays.asList(services);
    return list.stream().noneMatch(it -> it.mayAllow(wanted));
  }
}
