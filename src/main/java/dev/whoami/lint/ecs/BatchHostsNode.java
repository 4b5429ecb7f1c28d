package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.BatchHosts;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the compute resources of an environment of AWS Batch; on Fargate it has no instances. */
public final class BatchHostsNode {
  private static final Pattern ON_INSTANCES = Pattern.compile("(?i)EC2|SPOT");

  private BatchHostsNode() {}

  public static List<Declared> read(Node environment, SourceLocation at) {
    Node resources = environment.block("computeResources");
    boolean hasInstances = ON_INSTANCES.matcher(resources.field("type").text()).matches();
    return hasInstances
        ? Collections.singletonList(BatchHosts.of(at, resources.field("instanceRole").setting()))
        : Collections.emptyList();
  }
}
