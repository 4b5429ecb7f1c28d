package dev.whoami.hadoop;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.SourceEvidence;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The S3A of an installation: its keys, its list of providers, and the AWS SDK beside it. */
public final class S3aEvidence implements SourceEvidence {
  private static final String PROVIDERS = "fs.s3a.aws.credentials.provider";
  private static final String ASSUMED_ROLE = "fs.s3a.assumed.role.arn";
  private static final String ASSUMED_ROLE_PROVIDERS = "fs.s3a.assumed.role.credentials.provider";

  private final Outcome keys;
  private final boolean hasToken;
  private final @Nullable Property providers;
  private final @Nullable Property assumedRole;
  private final @Nullable Property assumedRoleProviders;
  private final Map<String, String> mapping;
  private final @Nullable ConfigProblem stop;
  private final @Nullable String sdk;
  private final @Nullable String sdkV1Beside;

  private S3aEvidence(Installation installation, HadoopSettings settings) {
    this.keys = S3Names.S3A_KEYS.read(name -> reading(settings, name));
    this.hasToken = reading(settings, "fs.s3a.session.token").hasText();
    this.providers = settings.of(PROVIDERS).filter(it -> !it.isDefault()).orElse(null);
    this.assumedRole = settings.of(ASSUMED_ROLE).orElse(null);
    this.assumedRoleProviders = settings.of(ASSUMED_ROLE_PROVIDERS).orElse(null);
    this.mapping = Collections.unmodifiableMap(mapping(settings));
    this.stop =
        installation.settings().problems().stream()
            .filter(ConfigProblem::stopsHadoop)
            .findFirst()
            .orElse(null);
    this.sdk = installation.sdkVersion().orElse(null);
    this.sdkV1Beside = installation.sdkV1Beside().orElse(null);
  }

  static S3aEvidence of(Installation installation, HadoopSettings settings) {
    return new S3aEvidence(installation, settings);
  }

  static Reading reading(HadoopSettings settings, String name) {
    return settings
        .of(name)
        .map(Property::reading)
        .orElseGet(() -> Reading.none(Reading.Status.NOT_SET));
  }

  private static Map<String, String> mapping(HadoopSettings settings) {
    Map<String, String> mapping = new LinkedHashMap<>();
    String text = reading(settings, PROVIDERS + ".mapping").text();
    for (String pair : text.split(",", -1)) {
      String[] names = pair.split("=", 2);
      if (names.length == 2) {
        mapping.put(Redaction.className(names[0].trim()), Redaction.className(names[1].trim()));
      }
    }
    return mapping;
  }

  /** The keys, with the token if there is one. */
  Outcome keys() {
    return keys;
  }

  /** Whether fs.s3a.session.token is set. */
  public boolean hasToken() {
    return hasToken;
  }

  /**
   * The classes that a site file names in fs.s3a.aws.credentials.provider: an empty list if it is
   * blank. Empty if no site file sets it.
   */
  public Optional<List<String>> providers() {
    return Optional.ofNullable(providers).map(S3aEvidence::names);
  }

  /** The site file that names the classes. */
  public Optional<String> providersOrigin() {
    return Optional.ofNullable(providers).map(Property::origin);
  }

  /** The role that S3A's own provider assumes; empty if no setting names one. */
  public Optional<Arn> assumedRole() {
    return Optional.ofNullable(assumedRole).flatMap(it -> Arn.parse(it.reading().text().trim()));
  }

  /** Whether no setting has any text for that role. */
  public boolean lacksAssumedRole() {
    return assumedRole == null || !assumedRole.reading().hasText();
  }

  /** The file that names that role. */
  public Optional<String> assumedRoleOrigin() {
    return Optional.ofNullable(assumedRole).map(Property::origin);
  }

  /** The classes whose credentials assume that role; empty if Hadoop's default applies. */
  public List<String> assumedRoleProviders() {
    return Optional.ofNullable(assumedRoleProviders)
        .map(S3aEvidence::names)
        .orElse(Collections.emptyList());
  }

  private static List<String> names(Property providers) {
    List<String> names = new ArrayList<>();
    for (String each : providers.reading().text().split("[,\\s]+", -1)) {
      if (!each.isEmpty()) {
        names.add(Redaction.className(each));
      }
    }
    return names;
  }

  /** The problem with which every command of this Hadoop fails before it asks a provider. */
  public Optional<ConfigProblem> stop() {
    return Optional.ofNullable(stop);
  }

  /** The replacement of each class, from fs.s3a.aws.credentials.provider.mapping. */
  public Map<String, String> mapping() {
    return mapping;
  }

  /** The version of the AWS SDK that this S3A loads. */
  public Optional<String> sdk() {
    return Optional.ofNullable(sdk);
  }

  /** The version of an AWS SDK for Java 1 beside the one for Java 2. */
  public Optional<String> sdkV1Beside() {
    return Optional.ofNullable(sdkV1Beside);
  }

  @Override
  public List<Credentials> credentials() {
    return keys.credentials().map(Collections::singletonList).orElse(Collections.emptyList());
  }
}
