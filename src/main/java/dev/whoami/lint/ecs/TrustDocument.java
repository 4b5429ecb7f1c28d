package dev.whoami.lint.ecs;

import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.value.HclTemplate;
import dev.whoami.lint.value.JsonText;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trust policy as IAM would store it, whether a file has JSON, a map, or Terraform's data source.
 * What is not known is written so that IAM's rules leave the answer open: a policy variable in a
 * text, and an empty object in place of anything else.
 */
final class TrustDocument {
  private static final String UNKNOWN = "{}";
  private static final String UNKNOWN_TEXT = "\"${unknown}\"";

  /** The claims that no other key ends with, so that they tell even behind an unknown issuer. */
  private static final List<String> CLAIMS = Arrays.asList("sub", "aud", "amr");

  private static final Pattern OTHER_PROVIDER =
      Pattern.compile("(?s).*(?:saml-provider|cognito-identity).*");

  private final boolean oneIssuer;

  private TrustDocument(boolean oneIssuer) {
    this.oneIssuer = oneIssuer;
  }

  static String json(Node document) {
    return new TrustDocument(false).of(document);
  }

  /**
   * The same where the name of the token's issuer is known only when a cluster runs: each issuer is
   * {@link Role#ISSUER}, so that what the claims must be can be judged.
   */
  static String jsonOfOneIssuer(Node document) {
    return new TrustDocument(true).of(document);
  }

  private String of(Node document) {
    Node root = document.isMap() ? document : HclTemplate.json(document).orElse(document);
    Node statements = root.field("statement");
    boolean isWhole =
        root.isMap()
            && !statements.isUnknown()
            && !root.has("source_policy_documents")
            && !root.has("override_policy_documents")
            && !root.has("source_json")
            && !root.has("override_json");
    return isWhole
        ? policy(statements.items().stream().map(this::statement))
        : policy(Stream.of(UNKNOWN));
  }

  private static String policy(Stream<String> statements) {
    return "{"
        + JsonText.member("Statement", statements.collect(Collectors.joining(",", "[", "]")))
        + "}";
  }

  private String statement(Node statement) {
    if (!statement.isMap()) {
      return UNKNOWN;
    }
    boolean isBlock = statement.has("principals") || statement.has("actions");
    return isBlock ? block(statement) : element(statement);
  }

  /** As JSON has it, with what is not known in each of its parts. */
  private String element(Node statement) {
    List<String> fields = new ArrayList<>();
    statement
        .fields()
        .forEach(
            (name, value) -> {
              boolean isOfActions = name.equals("Action") || name.equals("NotAction");
              String json =
                  isOfActions
                      ? actions(value)
                      : name.equals("Condition")
                          ? operators(value)
                          : name.equals("Principal") ? principal(value) : any(value);
              fields.add(JsonText.member(name, json));
            });
    return "{" + String.join(",", fields) + "}";
  }

  private String operators(Node condition) {
    return condition.isMap()
        ? condition.fields().entrySet().stream()
            .map(it -> JsonText.member(it.getKey(), keys(it.getValue())))
            .collect(Collectors.joining(",", "{", "}"))
        : UNKNOWN_TEXT;
  }

  private String principal(Node value) {
    if (!oneIssuer || !value.isMap()) {
      return any(value);
    }
    List<String> fields = new ArrayList<>();
    value
        .fields()
        .forEach(
            (type, names) -> {
              boolean isList = type.equals("Federated") && !names.isUnknown();
              String its =
                  isList
                      ? names.items().stream()
                          .map(this::federated)
                          .collect(Collectors.joining(",", "[", "]"))
                      : type.equals("Federated") ? federated(names) : any(names);
              fields.add(JsonText.member(type, its));
            });
    return "{" + String.join(",", fields) + "}";
  }

  private String federated(Node provider) {
    String words = provider.text() + provider.template() + String.join(" ", provider.references());
    return !oneIssuer || OTHER_PROVIDER.matcher(words).matches()
        ? any(provider)
        : JsonText.quoted("arn:aws:iam::000000000000:oidc-provider/" + Role.ISSUER);
  }

  /** A key that is not known can be any, so that its operator as a whole is not known. */
  private String keys(Node keys) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, Node> each : keys.fields().entrySet()) {
      String key = key(each.getKey());
      if (!isPlain(key) || all.put(key, any(each.getValue())) != null) {
        return UNKNOWN_TEXT;
      }
    }
    boolean areClaims = oneIssuer && !keys.fields().isEmpty();
    return keys.isMap() || areClaims ? texts(all) : UNKNOWN_TEXT;
  }

  /** A claim has the name of its issuer before it, which has a dot. */
  private String key(String key) {
    int colon = key.lastIndexOf(':');
    if (!oneIssuer || colon < 0) {
      return key;
    }
    String claim = key.substring(colon + 1).toLowerCase(Locale.ROOT);
    boolean isClaim = CLAIMS.contains(claim) || key.lastIndexOf('.', colon) > 0;
    return isClaim ? Role.ISSUER + ":" + claim : key;
  }

  private static boolean isPlain(String key) {
    return key.chars().allMatch(it -> it < 0x80);
  }

  /** A statement of aws_iam_policy_document. */
  private String block(Node statement) {
    List<String> fields = new ArrayList<>();
    Node effect = statement.field("effect");
    fields.add(JsonText.member("Effect", effect.isNothing() ? "\"Allow\"" : any(effect)));
    if (statement.has("sid")) {
      fields.add(JsonText.member("Sid", any(statement.field("sid"))));
    }
    add(fields, "Action", statement.field("actions"));
    add(fields, "NotAction", statement.field("not_actions"));
    if (statement.has("principals")) {
      fields.add(JsonText.member("Principal", principals(statement.field("principals"))));
    }
    if (statement.has("not_principals")) {
      fields.add(JsonText.member("NotPrincipal", principals(statement.field("not_principals"))));
    }
    if (statement.has("condition")) {
      fields.add(JsonText.member("Condition", conditions(statement.field("condition"))));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private static void add(List<String> fields, String name, Node actions) {
    if (!actions.isNothing()) {
      fields.add(JsonText.member(name, actions(actions)));
    }
  }

  /** An action that is not known must not look like another one. */
  private static String actions(Node actions) {
    boolean areKnown = !actions.isUnknown() && actions.items().stream().allMatch(Node::isText);
    return areKnown ? any(actions) : UNKNOWN;
  }

  private String principals(Node blocks) {
    Map<String, List<String>> byType = new LinkedHashMap<>();
    for (Node each : blocks.items()) {
      Node type = each.field("type");
      Node names = each.field("identifiers");
      if (!type.isText() || names.isUnknown()) {
        return UNKNOWN_TEXT;
      }
      List<String> its = byType.computeIfAbsent(type.text(), it -> new ArrayList<>());
      boolean isFederated = type.text().equals("Federated");
      names.items().forEach(it -> its.add(isFederated ? federated(it) : any(it)));
    }
    if (blocks.isUnknown() || byType.isEmpty()) {
      return UNKNOWN_TEXT;
    }
    return byType.containsKey("*") ? "\"*\"" : object(byType);
  }

  /** Blocks with one operator and one key are not united: what Terraform makes of them varies. */
  private String conditions(Node blocks) {
    Map<String, Map<String, String>> operators = new LinkedHashMap<>();
    for (Node each : blocks.items()) {
      Node test = each.field("test");
      Node key = each.field("variable");
      String name = key(key.text() + key.template());
      boolean isKey = key.isText() || (oneIssuer && isPlain(name) && !name.isEmpty());
      boolean isKnown = test.isText() && isKey && !each.field("values").isUnknown();
      Map<String, String> its = operators.computeIfAbsent(test.text(), it -> new LinkedHashMap<>());
      if (!isKnown || its.put(name, any(each.field("values"))) != null) {
        return UNKNOWN_TEXT;
      }
    }
    return blocks.isUnknown()
        ? UNKNOWN_TEXT
        : operators.entrySet().stream()
            .map(it -> JsonText.quoted(it.getKey()) + ":" + texts(it.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String texts(Map<String, String> values) {
    return values.entrySet().stream()
        .map(it -> JsonText.quoted(it.getKey()) + ":" + it.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String object(Map<String, List<String>> lists) {
    return lists.entrySet().stream()
        .map(it -> JsonText.quoted(it.getKey()) + ":[" + String.join(",", it.getValue()) + "]")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String any(Node value) {
    if (value.isText()) {
      return JsonText.quoted(value.text());
    }
    if (value.isList()) {
      return value.items().stream()
          .map(TrustDocument::any)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (value.isMap()) {
      return value.fields().entrySet().stream()
          .map(it -> JsonText.quoted(it.getKey()) + ":" + any(it.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return JsonText.quoted(HclTemplate.withVariables(value));
  }
}
