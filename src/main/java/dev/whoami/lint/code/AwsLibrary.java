package dev.whoami.lint.code;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The libraries of AWS in ten languages: what a manifest lists, and what a source imports. */
final class AwsLibrary {
  /** In a manifest; what is only for tests is cut off before. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<![\\w-])(@aws-sdk/[a-z0-9-]{1,60}|aws-sdk(?:-[a-z0-9]{1,40})?|aioboto3|aiobotocore"
              + "|boto3"
              + "|botocore|github\\.com/aws/aws-sdk-go(?:-v2)?(?:/[\\w/-]{1,60})?|aws/aws-sdk-php"
              + "|AWSSDK\\.[A-Za-z0-9.]{1,40}|software\\.amazon\\.awssdk|com\\.amazonaws"
              + "|aws\\.sdk\\.kotlin|io\\.awspring\\.cloud|spring-cloud-(?:starter-)?aws[\\w-]{0,30}"
              + "|hadoop-aws|aws-config|shoryuken|django-storages\\[(?:s3|boto3)\\])(?![\\w])");

  private static final Pattern FOR_TESTS =
      Pattern.compile(
          "\"(?:devDependencies|require-dev)\"\\s*+:\\s*+\\{[^}]{0,100000}+\\}?+"
              + "|\\[dev-packages\\][^\\[]{0,100000}+"
              + "|\\[tool\\.poetry\\.(?:dev-dependencies|group\\.[\\w-]{1,40}\\.dependencies)\\]"
              + "[^\\[]{0,100000}+"
              + "|\\[dev-dependencies\\][^\\[]{0,100000}+"
              + "|(?m:^[ \\t]*+)?"
              + "\\b(?:tests_require|extras_require|(?:long_)?description|keywords)\\s*+=\\s*+"
              + "(?:\\{[^}]{0,100000}+|[\\[(][^\\])]{0,100000}+"
              + "|'[^'\\n]{0,500}+|\"[^\"\\n]{0,500}+)"
              + "|(?m)^[ \\t]*+test\\w*+\\s*+\\(?[^\\n]{0,500}+");

  private static final Pattern IMPORTED =
      Pattern.compile(
          "(?m)^.*?(?:\\b(?:import|from|require|using|use)\\b.{0,120}?"
              + "(@aws-sdk/[a-z0-9-]{1,60}|['\"]aws-sdk(?:/[\\w/-]{1,60})?['\"]|\\b(?:aio)?boto3\\b"
              + "|\\bbotocore\\b|Aws\\\\\\w{1,40}|\\bAmazon\\.\\w{1,40}"
              + "|software\\.amazon\\.awssdk[.\\w]{0,80}"
              + "|com\\.amazonaws\\.services[.\\w]{0,80}|com\\.amazonaws\\.auth[.\\w]{0,80}"
              + "|aws\\.sdk\\.kotlin[.\\w]{0,80}|io\\.awspring\\.cloud[.\\w]{0,80}"
              + "|['\"]aws-sdk-\\w{1,40}['\"]|\\baws_sdk_\\w{1,40})"
              + "|^[ \\t]*+(?:import\\s++)?(?:[\\w.]++\\s++)?"
              + "\"(github\\.com/aws/aws-sdk-go(?:-v2)?/[\\w/-]{1,60})\")");

  private static final Pattern ANYTHING = Pattern.compile("(?i)aws|amazon|boto|\\bs3\\b");

  private AwsLibrary() {}

  /** The first that a manifest lists for more than tests. */
  static Optional<String> listedIn(String manifest) {
    Matcher listed = LISTED.matcher(FOR_TESTS.matcher(manifest).replaceAll(""));
    return listed.find() ? Optional.of(listed.group(1)) : Optional.empty();
  }

  /** Whether a text has anything that could be of AWS. */
  static boolean mayBeIn(String text) {
    return ANYTHING.matcher(text).find();
  }

  /** The line of the first import, with what it imports. */
  static Optional<String> importedIn(String file, String source) {
    Matcher imported = IMPORTED.matcher(source);
    if (!imported.find()) {
      return Optional.empty();
    }
    int line = 1;
    for (int i = 0; i < imported.end(); i++) {
      line += source.charAt(i) == '\n' ? 1 : 0;
    }
    String what = imported.group(1) == null ? imported.group(2) : imported.group(1);
    return Optional.of(file + ":" + line + " imports " + what.replaceAll("['\"]", ""));
  }
}
