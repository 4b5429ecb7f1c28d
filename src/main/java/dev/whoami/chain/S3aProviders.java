package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.S3aFacts;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one version of S3A makes of the name of a provider's class: the links that it stands for.
 * From 3.4 on, some names of the AWS SDK for Java 1 stand for a class of Hadoop's or of the SDK for
 * Java 2; the others are missing.
 */
final class S3aProviders {
  private static final String S3A = "org.apache.hadoop.fs.s3a.";
  private static final String SDK_1 = "com.amazonaws.auth.";
  private static final String SDK_2 = "software.amazon.awssdk.auth.credentials.";
  private static final String IAM_INSTANCE = S3A + "auth.IAMInstanceCredentialsProvider";

  /** What Hadoop 3.4 puts in the place of classes of the AWS SDK for Java 1. */
  private static final Map<String, String> REMAPPED = new HashMap<>();

  static {
    REMAPPED.put(SDK_1 + "AnonymousAWSCredentials", S3A + "AnonymousAWSCredentialsProvider");
    REMAPPED.put(SDK_1 + "EC2ContainerCredentialsProviderWrapper", IAM_INSTANCE);
    REMAPPED.put(SDK_1 + "InstanceProfileCredentialsProvider", IAM_INSTANCE);
    REMAPPED.put(
        SDK_1 + "EnvironmentVariableCredentialsProvider",
        SDK_2 + "EnvironmentVariableCredentialsProvider");
    REMAPPED.put(
        SDK_1 + "profile.ProfileCredentialsProvider", SDK_2 + "ProfileCredentialsProvider");
  }

  private final Version hadoop;
  private final Version sdk;
  private final Map<String, String> mapping;

  S3aProviders(Version hadoop, Version sdk, Map<String, String> mapping) {
    this.hadoop = hadoop;
    this.sdk = sdk;
    this.mapping = mapping;
  }

  /** What a version of S3A takes a class for; the same name where it is taken for itself. */
  static String replacement(String className, Version hadoop, Map<String, String> mapping) {
    if (hadoop.isBefore("3.4.0")) {
      return className;
    }
    return mapping.getOrDefault(className, REMAPPED.getOrDefault(className, className));
  }

  List<Link> named(String className) {
    String real = replacement(className, hadoop, mapping);
    if (real.startsWith(S3A)) {
      return ofHadoop(real);
    }
    if (real.startsWith(SDK_1)) {
      return sdk.isBefore("2.0.0") ? ofSdk1(real) : missing(real);
    }
    if (real.startsWith(SDK_2)) {
      return sdk.isBefore("2.0.0") ? missing(real) : ofSdk2(real);
    }
    return unknown(real);
  }

  private List<Link> ofHadoop(String className) {
    switch (className.substring(S3A.length())) {
      case "BasicAWSCredentialsProvider":
        return between("2.6.0", "3.2.0", className, keys("BasicAWSCredentialsProvider"));
      case "SimpleAWSCredentialsProvider":
        return since("2.8.0", className, keys("SimpleAWSCredentialsProvider"));
      case "TemporaryAWSCredentialsProvider":
        return since("2.8.0", className, sessionKeys());
      case "AnonymousAWSCredentialsProvider":
        return Collections.singletonList(anonymous());
      case "SharedInstanceProfileCredentialsProvider":
        return between("2.8.0", "3.0.0", className, instance(className));
      case "SharedInstanceCredentialProvider":
      case "auth.IAMInstanceCredentialsProvider":
        return hadoop.isBefore("3.3.0") ? missing(className) : iamInstance(shortName(className));
      case "auth.AssumedRoleCredentialProvider":
        return since("3.1.0", className, notAsked(className, "assumes a role, not asked here"));
      case "auth.ProfileAWSCredentialsProvider":
        return since("3.4.2", className, SdkJavaV2.PROFILE);
      default:
        return unknown(className);
    }
  }

  private List<Link> ofSdk1(String className) {
    switch (className.substring(SDK_1.length())) {
      case "EnvironmentVariableCredentialsProvider":
        return Collections.singletonList(SdkJavaV1.ENVIRONMENT);
      case "SystemPropertiesCredentialsProvider":
        return Collections.singletonList(SdkJavaV1.PROPERTIES);
      case "InstanceProfileCredentialsProvider":
        return Collections.singletonList(instance(className));
      case "EC2ContainerCredentialsProviderWrapper":
        return sdk.isBefore("1.11.16") ? missing(className) : wrapper(className);
      case "WebIdentityTokenCredentialsProvider":
        return sdk.isBefore("1.11.603")
            ? missing(className)
            : Collections.singletonList(SdkJavaV1.WEB_IDENTITY);
      case "profile.ProfileCredentialsProvider":
        return Collections.singletonList(SdkJavaV1.PROFILE);
      case "DefaultAWSCredentialsProviderChain":
        return new SdkJavaV1().within(sdk).links();
      default:
        return unknown(className);
    }
  }

  private List<Link> ofSdk2(String className) {
    switch (className.substring(SDK_2.length())) {
      case "EnvironmentVariableCredentialsProvider":
        return Collections.singletonList(SdkJavaV2.ENVIRONMENT);
      case "SystemPropertyCredentialsProvider":
        return Collections.singletonList(SdkJavaV2.PROPERTIES);
      case "WebIdentityTokenFileCredentialsProvider":
        return Collections.singletonList(SdkJavaV2.WEB_IDENTITY);
      case "ProfileCredentialsProvider":
        return Collections.singletonList(SdkJavaV2.PROFILE);
      case "ContainerCredentialsProvider":
        return Collections.singletonList(
            SdkJavaV2.containerLink("ContainerCredentialsProvider", sdk));
      case "InstanceProfileCredentialsProvider":
        return Collections.singletonList(
            SdkJavaV2.instanceLink("InstanceProfileCredentialsProvider", sdk));
      case "DefaultCredentialsProvider":
        return new SdkJavaV2().chain(sdk).links();
      default:
        return unknown(className);
    }
  }

  /** Of 3.3: one or the other, for good. Of 3.4: one, and the other where that fails, for good. */
  private List<Link> iamInstance(String name) {
    if (sdk.isBefore("2.0.0")) {
      return Collections.singletonList(SdkJavaV1.containerOrInstance(name, sdk));
    }
    return Arrays.asList(
        SdkJavaV2.containerLink(name + ": container", sdk),
        SdkJavaV2.instanceLink(name + ": instance", sdk));
  }

  private List<Link> wrapper(String className) {
    return Collections.singletonList(SdkJavaV1.containerOrInstance(shortName(className), sdk));
  }

  private Link instance(String className) {
    return Link.to(shortName(className), new MetadataView(SdkJavaV1.instance(sdk)));
  }

  /** A credential store stands before the site files, and one that cannot be read ends it all. */
  private Link keys(String name) {
    return hadoop.isBefore("2.8.0")
        ? Link.to(name, Source.S3A_SETTINGS)
        : Link.to(name, Source.HADOOP_CREDENTIAL_STORE, Source.S3A_SETTINGS)
            .on(Reaction.STOP, Fault.FILE_DENIED, Fault.FILE_UNREADABLE);
  }

  private static Link sessionKeys() {
    return Link.to(
            "TemporaryAWSCredentialsProvider",
            seen -> seen.of(Source.HADOOP_CREDENTIAL_STORE),
            seen ->
                seen.outcomeOf(Source.S3A_SETTINGS)
                        .facts(S3aFacts.class)
                        .filter(S3aFacts::hasToken)
                        .isPresent()
                    ? seen.of(Source.S3A_SETTINGS)
                    : seen.of(Source.S3A_SETTINGS)
                        .as(Outcome.absent("no fs.s3a.session.token is set")))
        .on(Reaction.STOP, Fault.FILE_DENIED, Fault.FILE_UNREADABLE);
  }

  /** The chain of SDK 1.7.4 goes past it, since it gives no keys; later lists take it. */
  private Link anonymous() {
    Reaction reaction = hadoop.isBefore("2.8.0") ? Reaction.GO_ON : Reaction.STOP;
    return Link.to(
            "AnonymousAWSCredentialsProvider",
            seen ->
                seen.of(Source.S3A_SETTINGS)
                    .as(Outcome.broken(Fault.ANONYMOUS, "anonymous: no request is signed")))
        .on(reaction, Fault.ANONYMOUS);
  }

  private static Link notAsked(String className, String why) {
    return Link.to(
        shortName(className),
        seen ->
            seen.of(Source.S3A_SETTINGS)
                .as(Outcome.broken(Fault.NOT_RUN, shortName(className) + " " + why)));
  }

  private List<Link> since(String first, String className, Link link) {
    return hadoop.isBefore(first) ? missing(className) : Collections.singletonList(link);
  }

  private List<Link> between(String first, String after, String className, Link link) {
    return hadoop.isBefore(after) ? since(first, className, link) : missing(className);
  }

  /** The list is not built at all. */
  private List<Link> missing(String className) {
    String why = "the jars of Hadoop " + hadoop + " have no " + className;
    return Collections.singletonList(
        Link.to(shortName(className), new MissingClass(why))
            .on(Reaction.STOP, Fault.CLASS_MISSING));
  }

  private static List<Link> unknown(String className) {
    return Collections.singletonList(notAsked(className, "is not known to whoami"));
  }

  private static String shortName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
