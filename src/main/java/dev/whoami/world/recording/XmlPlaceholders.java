package dev.whoami.world.recording;

import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML as a recording keeps it, even if it is malformed: its tags, the listed elements of STS, and
 * the Hadoop settings that a report may show. Comments and descriptions are dropped.
 */
final class XmlPlaceholders {
  private static final Set<String> SHOWN =
      new HashSet<>(
          Arrays.asList(
              "Arn",
              "UserId",
              "Account",
              "AssumedRoleId",
              "Expiration",
              "Code",
              "Type",
              "RequestId",
              "Provider",
              "Audience",
              "SubjectFromWebIdentityToken",
              "PackedPolicySize",
              "name",
              "final"));
  private static final Set<String> SECRET =
      new HashSet<>(Arrays.asList("SecretAccessKey", "SessionToken", "SourceIdentity"));
  // A part without an end extends to the end of the text, so that the search does not repeat from
  // each start.
  private static final Pattern PART =
      Pattern.compile(
          "(?s)<!--.*?(?:-->|\\z)|<!\\[CDATA\\[.*?(?:]]>|\\z)"
              + "|<(/?)([\\w:.-]*)([^<>]*)>|[^<]+|<");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?s)(?<![\\w:.-])([\\w:.-]++)(\\s*+=\\s*+)([\"'])(.*?)\\3");
  private static final Pattern BETWEEN = Pattern.compile("[\\s/?]*");
  private static final Pattern NOT_BREAK = Pattern.compile("[^\\n]+");

  private final Placeholders placeholders;
  private final SettingPlaceholders settings;
  private final AddressPlaceholders addresses;

  XmlPlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
    this.settings = new SettingPlaceholders(placeholders);
    this.addresses = new AddressPlaceholders(placeholders);
  }

  String of(String xml) {
    StringBuilder kept = new StringBuilder(xml.length());
    Matcher part = PART.matcher(xml);
    String element = "";
    String setting = "";
    while (part.find()) {
      String all = part.group();
      if (part.group(2) != null && !part.group(2).isEmpty()) {
        element = part.group(1).isEmpty() ? part.group(2) : "";
        setting = element.equals("property") ? "" : setting;
        kept.append(tag(part.group(1), part.group(2), part.group(3)));
      } else if (all.startsWith("<!--")) {
        kept.append("<!--").append(NOT_BREAK.matcher(all).replaceAll(""));
        kept.append(all.endsWith("-->") ? "-->" : "");
      } else if (all.trim().isEmpty() || all.startsWith("<?") || all.equals("<")) {
        kept.append(all.startsWith("<?") ? "<?" + "xml version=\"1.0\"?>" : all);
      } else {
        setting = element.equals("name") ? all.trim() : setting;
        kept.append(text(element, setting, all));
      }
    }
    return kept.toString();
  }

  private String tag(String slash, String name, String attributes) {
    StringBuilder kept = new StringBuilder();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    String setting = "";
    int last = 0;
    while (attribute.find()) {
      kept.append(between(attributes.substring(last, attribute.start())));
      last = attribute.end();
      String its = attribute.group(1);
      String value = attribute.group(4);
      setting = its.equals("name") ? value.trim() : setting;
      boolean isNamespace = its.startsWith("xmlns");
      String shown = isNamespace ? addresses.of(value) : text(its, setting, value);
      kept.append(settings.plain(its)).append(attribute.group(2));
      kept.append(attribute.group(3)).append(shown).append(attribute.group(3));
    }
    kept.append(between(attributes.substring(last)));
    return "<" + slash + settings.plain(name) + kept + ">";
  }

  /** In HTML without quotes, the value of an attribute is not recognized as one here. */
  private String between(String text) {
    return BETWEEN.matcher(text).matches() ? text : placeholders.hidden(text);
  }

  private String text(String element, String setting, String text) {
    if (element.equals("description") || element.equals("source")) {
      return NOT_BREAK.matcher(text).replaceAll("");
    }
    if (element.equals("AccessKeyId")) {
      return placeholders.keyId(text);
    }
    if (SECRET.contains(element)) {
      return placeholders.secret(text);
    }
    if (element.equals("value")) {
      return value(setting, text);
    }
    if (element.equals("Message")) {
      return new MessagePlaceholders(placeholders).of(text);
    }
    boolean isPlain = SHOWN.contains(element) && !Redaction.isLikeSecret(text);
    if (isArn(text)) {
      return text;
    }
    return isPlain ? placeholders.told(text) : placeholders.hidden(text);
  }

  private static boolean isArn(String text) {
    return Redaction.arn(text).equals(text);
  }

  /** Hides the values of all settings except those of S3A and of credential stores. */
  private String value(String setting, String value) {
    boolean isAddress = value.contains("://");
    if (isAddress && !setting.contains("secret")) {
      return addresses.of(value);
    }
    boolean isListed = setting.startsWith("fs.") || setting.startsWith("hadoop.security.");
    return isListed ? settings.ofHadoop(setting, value) : placeholders.hidden(value);
  }
}
