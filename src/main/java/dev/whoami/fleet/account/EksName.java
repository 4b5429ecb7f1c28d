package dev.whoami.fleet.account;

import dev.whoami.aws.Arn;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What EKS calls a cluster. Only with the region does one name mean one cluster of an account. */
public final class EksName {
  private final String name;
  private final String region;

  private EksName(String name, String region) {
    this.name = name;
    this.region = region;
  }

  /** The region is empty if it is not known. */
  public static EksName of(String name, String region) {
    return new EksName(name, region);
  }

  /** That of an association, or of a description of a cluster, whose ARN has the region. */
  public static EksName of(String name, Optional<String> arn) {
    return of(name, arn.flatMap(Arn::parse).map(Arn::region).orElse(""));
  }

  /** By the ARN of a cluster, which is what the AWS CLI names a context of kubectl. */
  public static Optional<EksName> ofArn(String text) {
    return Arn.parse(text)
        .filter(it -> text.contains(":eks:") && text.contains(":cluster/"))
        .map(it -> of(it.lastElement(), it.region()));
  }

  public String name() {
    return name;
  }

  /** Empty if it is not known. */
  public String region() {
    return region;
  }

  /** Whether both can be the same cluster. An unknown region matches every region. */
  public boolean isLike(EksName other) {
    boolean isNear = region.isEmpty() || other.region.isEmpty() || region.equals(other.region);
    return name.equals(other.name) && isNear;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EksName
        && ((EksName) other).name.equals(name)
        && ((EksName) other).region.equals(region);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, region);
  }
}
