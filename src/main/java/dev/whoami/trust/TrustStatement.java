package dev.whoami.trust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whoami.world.text.StarPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement of a trust policy. A part in a form that AWS does not document stays unknown. */
final class TrustStatement {
  /** The effect of a statement that applies. */
  enum Effect {
    ALLOW,
    DENY,
    UNKNOWN
  }

  /** The elements that a trust policy accepts: Resource and NotPrincipal are not among them. */
  private static final Set<String> ELEMENTS =
      new HashSet<>(
          Arrays.asList("Sid", "Effect", "Principal", "Action", "NotAction", "Condition"));

  private static final String OF_STS = "sts:";

  private static final Set<String> ACTIONS =
      new HashSet<>(
          Arrays.asList(
              "sts:assumerole",
              "sts:assumerolewithsaml",
              "sts:assumerolewithwebidentity",
              "sts:setcontext",
              "sts:setsourceidentity",
              "sts:tagsession"));

  private final int number;
  private final JsonObject fields;
  private final List<String> actions;
  private final boolean isOdd;

  private TrustStatement(int number, JsonObject fields, boolean isOfOddDocument) {
    this.number = number;
    this.fields = fields;
    this.actions = texts(fields.get(fields.has("Action") ? "Action" : "NotAction"));
    this.isOdd = isOfOddDocument || isOdd(fields, actions);
  }

  static TrustStatement of(int number, JsonElement statement, boolean isOdd) {
    JsonObject fields = statement.isJsonObject() ? statement.getAsJsonObject() : new JsonObject();
    boolean isKnown = statement.isJsonObject() && ELEMENTS.containsAll(fields.keySet());
    return new TrustStatement(number, fields, isOdd || !isKnown);
  }

  /** Its position in the document, counted from 1. */
  int number() {
    return number;
  }

  /** Empty if it has none. */
  String sid() {
    return text(fields.get("Sid"));
  }

  Effect effect() {
    String effect = text(fields.get("Effect"));
    if (effect.equals("Allow")) {
      return Effect.ALLOW;
    }
    return effect.equals("Deny") ? Effect.DENY : Effect.UNKNOWN;
  }

  /** Whether AWS would not store it, because it has a wrong element or lacks one. */
  boolean isOdd() {
    return isOdd;
  }

  private static boolean isOdd(JsonObject fields, List<String> actions) {
    JsonElement principal = fields.get("Principal");
    return fields.has("Action") == fields.has("NotAction")
        || actions.isEmpty()
        || !actions.stream().allMatch(TrustStatement::isOfRoles)
        || !PrincipalForm.isStored(principal)
        || (PrincipalForm.hasCognito(principal) && !hasCondition(fields));
  }

  /** AWS rejects a trust policy with an action that does not assume a role, such as a star. */
  private static boolean isOfRoles(String action) {
    boolean isOfSts = action.regionMatches(true, 0, OF_STS, 0, OF_STS.length());
    return action.contains("${")
        || (isOfSts && ACTIONS.stream().anyMatch(it -> matches(action, it)));
  }

  private static boolean hasCondition(JsonObject fields) {
    JsonElement block = fields.get("Condition");
    return block != null && !(block.isJsonObject() && block.getAsJsonObject().size() == 0);
  }

  @Nullable JsonElement principal() {
    return fields.get("Principal");
  }

  /** Whether the statement is about an action, by the patterns of Action or NotAction. */
  Truth covers(String action) {
    boolean isNamed = actions.stream().anyMatch(it -> matches(it, action));
    boolean isOpen = actions.isEmpty() || actions.stream().anyMatch(it -> it.contains("${"));
    if (isOpen && !isNamed) {
      return Truth.UNKNOWN;
    }
    return Truth.of(isNamed == fields.has("Action"));
  }

  private static boolean matches(String pattern, String action) {
    return StarPattern.matches(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT));
  }

  /** One for each operator and key. It stays unknown if AWS does not document its form. */
  List<TrustCondition> conditions() {
    List<TrustCondition> conditions = new ArrayList<>();
    JsonElement block = fields.get("Condition");
    if (block == null) {
      return conditions;
    }
    if (!block.isJsonObject()) {
      conditions.add(TrustCondition.odd("Condition", ""));
      return conditions;
    }
    JsonObject operators = block.getAsJsonObject();
    for (String operator : operators.keySet()) {
      JsonElement keys = operators.get(operator);
      if (!keys.isJsonObject()) {
        conditions.add(TrustCondition.odd(operator, ""));
        continue;
      }
      for (String key : keys.getAsJsonObject().keySet()) {
        conditions.add(TrustCondition.of(operator, key, keys.getAsJsonObject().get(key)));
      }
    }
    return conditions;
  }

  private static String text(@Nullable JsonElement element) {
    return element == null || !element.isJsonPrimitive() ? "" : element.getAsString();
  }

  /** A text or a list of texts; empty if it contains anything else. */
  static List<String> texts(@Nullable JsonElement element) {
    List<String> texts = new ArrayList<>();
    if (element == null) {
      return texts;
    }
    List<JsonElement> all =
        element.isJsonArray()
            ? element.getAsJsonArray().asList()
            : Collections.singletonList(element);
    for (JsonElement each : all) {
      if (!each.isJsonPrimitive()) {
        return new ArrayList<>();
      }
      texts.add(each.getAsString());
    }
    return texts;
  }
}
