package dev.whoami.fleet.kubernetes;

import dev.whoami.aws.ContainerServer;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.InjectedVariables;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A container of a pod: its variables, and where tokens are mounted. */
public final class ContainerFacts {
  /** Where the webhook mounts the token of IRSA. */
  static final String USUAL_FOLDER = "eks.amazonaws.com/serviceaccount";

  private static final String AGENT_FOLDER = "pods." + USUAL_FOLDER;

  private final String name;
  private final EnvironmentFacts environment;
  private final List<String> mounts;
  private final WebIdentityAudience audience;

  private ContainerFacts(
      String name,
      EnvironmentFacts environment,
      List<String> mounts,
      WebIdentityAudience audience) {
    this.audience = audience;
    this.name = name;
    this.environment = environment;
    this.mounts = Collections.unmodifiableList(mounts);
  }

  /** With the volumes of its pod. */
  static ContainerFacts of(Fields container, List<Fields> volumes) {
    List<String> mounts = new ArrayList<>();
    EnvironmentFacts environment = EnvironmentFacts.ofPod(container);
    String token = environment.injected().token();
    for (Fields each : container.list("volumeMounts")) {
      String path = each.text("mountPath");
      // Only these can hold a token; the others would make many containers differ.
      if (isOfTokens(each.text("name"))
          || path.contains("amazonaws")
          || path.contains("token")
          || (!path.isEmpty() && token.startsWith(path))) {
        mounts.add(path);
      }
    }
    WebIdentityAudience audience = WebIdentityAudience.of(token, container, volumes);
    return new ContainerFacts(container.text("name"), environment, mounts, audience);
  }

  private static boolean isOfTokens(String volume) {
    return volume.equals("aws-iam-token")
        || volume.equals("eks-pod-identity-token")
        || volume.contains("token");
  }

  /** Whether it has keys, a variable of AWS, or the image of a program that calls AWS. */
  boolean usesAws() {
    return environment.keys() != EnvironmentFacts.Keys.NONE
        || !environment.sign().isEmpty()
        || KnownPrograms.usesAws(environment.image());
  }

  /** Whether it has all that the webhook gives: the variables, and the mounted token. */
  boolean isGivenByWebhook() {
    InjectedVariables injected = environment.injected();
    boolean isOfAgent =
        isAgent(injected.uri())
            && injected.authorization().replace('\\', '/').contains(AGENT_FOLDER)
            && mounts(injected.authorization());
    return isOfAgent || (injected.hasRole() && isUsualFolder() && mounts(injected.token()));
  }

  private static boolean isAgent(String uri) {
    try {
      return ContainerServer.at(new URI(uri)) == ContainerServer.POD_IDENTITY_AGENT;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** Whether its web identity token is where the webhook puts it. */
  boolean isUsualFolder() {
    return environment.injected().token().replace('\\', '/').contains(USUAL_FOLDER);
  }

  /** Whether it has a variable of a role, or keys. */
  boolean hasPartOfRole() {
    return environment.keys() != EnvironmentFacts.Keys.NONE || !environment.injected().isEmpty();
  }

  public String name() {
    return name;
  }

  public EnvironmentFacts environment() {
    return environment;
  }

  /** The audience of its web identity token. */
  WebIdentityAudience audience() {
    return audience;
  }

  /** Whether the folder of a file is mounted; a value that is not known counts as mounted. */
  public boolean mounts(String file) {
    String path = file.replaceFirst("^[A-Za-z]:", "").replace('\\', '/');
    return file.isEmpty() ? !mounts.isEmpty() : mounts.stream().anyMatch(path::startsWith);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContainerFacts
        && ((ContainerFacts) other).name.equals(name)
        && ((ContainerFacts) other).environment.equals(environment)
        && ((ContainerFacts) other).audience.equals(audience)
        && ((ContainerFacts) other).mounts.equals(mounts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, environment, mounts);
  }
}
