package dev.whoami.lint.model.container;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A few public images that are known to call AWS, or not to. */
public final class KnownImage {
  private static final Pattern NAME =
      Pattern.compile("(?:.*/)?([a-z0-9._-]+)(?::[^/:@]*)?(?:@sha256:[0-9a-f]+)?");
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?:(?:docker\\.io/)?(?:library/)?|public\\.ecr\\.aws/(?:docker/library|nginx|ecs-sample-image)/"
              + "|amazon/)[a-z0-9._-]+(?:[:@].*)?");
  private static final Pattern ECR =
      Pattern.compile(
          "\\d{12}\\.dkr[.-]ecr(-fips)?\\..*\\.amazonaws\\.com.*|\\d{12}\\.dkr-ecr\\..*");

  private static final Set<String> SERVERS =
      setOf(
          "amazon-ecs-sample",
          "busybox",
          "caddy",
          "haproxy",
          "hello-world",
          "httpd",
          "mariadb",
          "matomo",
          "memcached",
          "mongo",
          "mysql",
          "nginx",
          "postgres",
          "rabbitmq",
          "redis",
          "wordpress");

  private static final Set<String> CALLERS =
      setOf(
          "aws-appmesh-envoy",
          "aws-cli",
          "aws-ebs-csi-driver",
          "aws-efs-csi-driver",
          "aws-fsx-csi-driver",
          "aws-load-balancer-controller",
          "aws-mountpoint-s3-csi-driver",
          "aws-sigv4-proxy",
          "cloudwatch-exporter",
          "nginx-s3-gateway",
          "yet-another-cloudwatch-exporter");

  /** AWS's own, whose instructions give the instance's role what they need. */
  private static final Set<String> AGENTS =
      setOf("amazon-ssm-agent", "aws-otel-collector", "aws-xray-daemon", "cloudwatch-agent");

  private static final Set<String> STAND_INS =
      setOf(
          "dynamodb-local",
          "elasticmq",
          "elasticmq-native",
          "fake-s3",
          "goaws",
          "kinesalite",
          "localstack",
          "localstack-pro",
          "mc",
          "minio",
          "moto",
          "motoserver",
          "s3mock",
          "seaweedfs");

  private KnownImage() {}

  private static Set<String> setOf(String... names) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
  }

  /** A server of everyday use, as its makers publish it. */
  public static boolean usesNoAws(String image) {
    return SERVERS.contains(nameIn(image)) && OFFICIAL.matcher(image).matches();
  }

  /** A program whose whole work is to call AWS. */
  public static boolean usesAws(String image) {
    return CALLERS.contains(nameIn(image)) || isAgent(image);
  }

  /** An agent of AWS for logs, metrics, traces or sessions. */
  public static boolean isAgent(String image) {
    return AGENTS.contains(nameIn(image));
  }

  /** A program that only speaks as AWS does, or its own client. */
  public static boolean playsAws(String image) {
    return STAND_INS.contains(nameIn(image));
  }

  /** A private repository of Amazon ECR. */
  public static boolean isPrivateEcr(String image) {
    return ECR.matcher(image).matches();
  }

  private static String nameIn(String image) {
    Matcher name = NAME.matcher(image);
    return name.matches() ? name.group(1) : "";
  }
}
