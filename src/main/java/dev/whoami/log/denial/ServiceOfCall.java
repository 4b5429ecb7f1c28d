package dev.whoami.log.denial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the service of a call, even if the text names only the call. Another store can answer some
 * calls; only AWS can answer the others.
 */
public final class ServiceOfCall {
  private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("sts", Arrays.asList("getcalleridentity", "assumerole"));
    WORDS.put(
        "s3", Arrays.asList("s3", "bucket", "object", "multipart", "uploadpart", "listparts"));
    WORDS.put("dynamodb", Arrays.asList("dynamo", "item", "table"));
    WORDS.put("sqs", Arrays.asList("sqs", "queue", "message"));
  }

  private ServiceOfCall() {}

  /** Empty if the line names no call. */
  public static String in(String text) {
    String action = ServiceCall.in(text);
    if (!action.isEmpty()) {
      return action.substring(0, action.indexOf(':'));
    }
    boolean isOfSts = text.contains("GetCallerIdentity") || text.contains("AssumeRole");
    return isOfSts ? "sts" : named(CallName.in(text));
  }

  /** Empty if only the denial is known. Only EC2 encodes the reason. */
  public static String of(Denial denial) {
    if (denial.service().isEmpty() && denial.is(Denial.Trait.ENCODED)) {
      return "ec2";
    }
    return denial.service().isEmpty()
        ? named(denial.part(Denial.Part.CALL).orElse(""))
        : denial.service();
  }

  /** A call without a word of a known service stands for a service of its own. */
  private static String named(String call) {
    String lower = call.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(it -> it.getValue().stream().anyMatch(lower::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(lower);
  }
}
