package dev.whoami.lab.endpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A host name of AWS: its service and, for S3, its bucket. */
public final class AwsHost {
  private static final List<String> SUFFIXES =
      Collections.unmodifiableList(
          Arrays.asList(
              "amazonaws.com",
              "amazonaws.com.cn",
              "amazonaws.eu",
              "api.aws",
              "api.amazonwebservices.com.cn",
              "api.amazonwebservices.eu",
              "on.aws",
              "c2s.ic.gov",
              "sc2s.sgov.gov"));

  /**
   * Labels of dual-stack names and VPC endpoints that are not a service: the service is before the
   * region.
   */
  private static final List<String> NO_SERVICES =
      Collections.unmodifiableList(Arrays.asList("dualstack", "vpce"));

  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)++-\\d+");

  private final String service;
  private final String bucket;

  private AwsHost(String service, String bucket) {
    this.service = service;
    this.bucket = bucket;
  }

  /** Whether a name belongs to AWS. */
  public static boolean isOne(String name) {
    return !labelsOf(name).isEmpty();
  }

  /** The host in a Host header; a host outside of AWS has no service. */
  public static AwsHost of(String header) {
    List<String> labels = new ArrayList<>(labelsOf(header));
    for (int i = labels.size() - 1; i >= 0; i--) {
      String label = labels.get(i);
      if (label.equals("s3") || label.startsWith("s3-")) {
        return new AwsHost("s3", bucketIn(labels.subList(0, i)));
      }
    }
    labels.removeIf(each -> REGION.matcher(each).matches() || NO_SERVICES.contains(each));
    String last = labels.isEmpty() ? "" : labels.get(labels.size() - 1);
    return new AwsHost(last.endsWith("-fips") ? last.substring(0, last.length() - 5) : last, "");
  }

  /** The name of a VPC endpoint follows the bucket's name. */
  private static String bucketIn(List<String> labels) {
    int end = labels.size();
    if (end > 0 && labels.get(end - 1).startsWith("vpce-")) {
      end--;
      end -= end > 0 && labels.get(end - 1).equals("bucket") ? 1 : 0;
    }
    return String.join(".", labels.subList(0, end));
  }

  /** The service in the name, for example sts; empty if there is none. */
  public String service() {
    return service;
  }

  /** The bucket at the beginning of the name; empty if the bucket is in the path. */
  String bucket() {
    return bucket;
  }

  /** The labels before the suffix of AWS. */
  private static List<String> labelsOf(String header) {
    String host = header.toLowerCase(Locale.ROOT).replaceAll(":\\d+$|\\.$", "");
    for (String suffix : SUFFIXES) {
      if (host.endsWith("." + suffix)) {
        String before = host.substring(0, host.length() - suffix.length() - 1);
        return Arrays.asList(before.split("\\.", -1));
      }
    }
    return Collections.emptyList();
  }
}
