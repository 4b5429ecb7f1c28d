package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The classes that one S3A asks for keys, in order, and the providers that their names mean. */
public final class S3aProviderList {
  private static final Observations NOTHING = new Observations(Collections.emptyList());

  private static final String ASSUMED_ROLE =
      S3aProviderLinks.S3A + "auth.AssumedRoleCredentialProvider";

  private static final String KEYS = S3aProviderLinks.S3A + "SimpleAWSCredentialsProvider";

  private final List<String> classes;
  private final Version hadoop;
  private final Version sdk;
  private final S3aProviderLinks providers;

  S3aProviderList(
      Version hadoop,
      Version sdk,
      Optional<Version> sdkBeside,
      List<String> classes,
      Map<String, String> mapping) {
    this.classes = Collections.unmodifiableList(new ArrayList<>(classes));
    this.hadoop = hadoop;
    this.sdk = sdk;
    this.providers = new S3aProviderLinks(hadoop, sdk, sdkBeside, mapping);
  }

  /** For an installation of this version, from these observations. */
  public static S3aProviderList of(Version hadoop, Observations seen) {
    return HadoopS3a.list(hadoop, seen);
  }

  /**
   * S3A creates every provider before it asks the first, so a missing class ends the whole chain.
   */
  Chain chain() {
    List<Link> links = new ArrayList<>();
    missing().forEach(each -> links.addAll(providers.named(each)));
    classes.stream()
        .filter(each -> !isMissing(each))
        .forEach(each -> links.addAll(providers.named(each)));
    return Chain.of(links);
  }

  /** The full names, as they are configured or as the version brings them. */
  public List<String> classes() {
    return classes;
  }

  /** The AWS SDK for Java that it loads: its own release's, where the jars do not tell. */
  public Version sdk() {
    return sdk;
  }

  /** The classes that S3A cannot make with the jars that are there. */
  public List<String> missing() {
    return classes.stream().filter(this::isMissing).collect(Collectors.toList());
  }

  private boolean isMissing(String name) {
    return providers.named(name).stream()
        .anyMatch(link -> link.speaker(NOTHING).outcome().has(Fault.CLASS_MISSING));
  }

  /** The classes that asked only the instance before 3.4, and ask the container first from then. */
  public List<String> askingContainerSince34() {
    return classes.stream()
        .filter(providers::isInstanceTurnedContainer)
        .collect(Collectors.toList());
  }

  /** Whether it assumes a role, and asks others for the credentials to do it with. */
  public boolean assumesRole() {
    return classes.contains(ASSUMED_ROLE);
  }

  /**
   * The walk of these classes, which find the credentials with which S3A assumes a role. If no
   * setting names a class, it is the one in core-default.xml, which knows only keys.
   */
  public Walk assumingWalk(List<String> others, Observations seen) {
    List<String> named = others.isEmpty() ? Collections.singletonList(KEYS) : others;
    List<Link> links = new ArrayList<>();
    named.forEach(each -> links.addAll(providers.named(each)));
    return Walk.of(Client.HADOOP_S3A, hadoop, Chain.of(links), seen);
  }

  /** Whether one failure of the container endpoint leads it to the instance, for good. */
  public boolean fallsBackForGood() {
    return classes.stream().anyMatch(providers::isFallingBack);
  }
}
