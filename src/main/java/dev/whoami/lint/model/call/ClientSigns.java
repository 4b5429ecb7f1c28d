package dev.whoami.lint.model.call;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clients of AWS that a source makes or imports, in the ways of eleven SDKs. */
final class ClientSigns {
  private static final Pattern CLIENT =
      Pattern.compile(
          "\\b(?:client|resource|create_client)\\(\\s*+(?:service_name\\s*+=\\s*+)?['\"]([a-z0-9-]{2,40})['\"]"
              + "|@aws-sdk/(?:client-([a-z0-9-]{2,40})|(lib-[a-z]{2,20}))"
              + "|aws-sdk/clients/(\\w{2,40})|\\bnew\\s++AWS\\.(\\w{2,40})"
              + "|software\\.amazon\\.awssdk\\.services\\.(\\w{2,40})"
              + "|com\\.amazonaws\\.services\\.(\\w{2,40})"
              + "|aws\\.sdk\\.kotlin\\.services\\.(\\w{2,40})"
              + "|aws-sdk-go(?:-v2)?/(?:service|feature)/(\\w{2,40})"
              + "|\\busing\\s++Amazon\\.(\\w{2,40})|\\bAws(?:::|\\\\)(\\w{2,40})"
              + "|\\baws_sdk_(\\w{2,40})");

  private static final List<String> WORDS =
      Arrays.asList("client(", "resource(", "aws", "Aws", "AWS", "Amazon");

  private ClientSigns() {}

  /** Each service with the place of its first sign in the text. */
  static Map<SdkService, Integer> in(String source) {
    Map<SdkService, Integer> found = new LinkedHashMap<>();
    Matcher client = CLIENT.matcher(source);
    int[] seen = new int[WORDS.size()];
    Arrays.fill(seen, -1);
    for (int at = next(source, 0, seen); at >= 0; at = next(source, client.regionEnd(), seen)) {
      int begin = source.lastIndexOf('\n', at) + 1;
      client.region(begin, end(source, at));
      while (client.find()) {
        add(found, client);
      }
    }
    return found;
  }

  private static void add(Map<SdkService, Integer> found, Matcher client) {
    int at = client.start();
    for (int i = 1; i <= client.groupCount(); i++) {
      if (client.group(i) != null) {
        SdkServices.all().named(client.group(i)).ifPresent(it -> found.putIfAbsent(it, at));
      }
    }
  }

  /**
   * The next line that may have a sign; the pattern is slow, and few lines have one. Where each
   * word was seen is kept, so that a word that is in no later line is looked for once.
   */
  private static int next(String source, int from, int[] seen) {
    int next = source.length();
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] < from) {
        int at = source.indexOf(WORDS.get(i), from);
        seen[i] = at < 0 ? source.length() : at;
      }
      next = Math.min(next, seen[i]);
    }
    return next == source.length() ? -1 : next;
  }

  /** The end of the line behind it: a name in parentheses may be there. */
  private static int end(String source, int at) {
    int end = source.indexOf('\n', at);
    int second = end < 0 ? -1 : source.indexOf('\n', end + 1);
    return second < 0 ? source.length() : second;
  }
}
