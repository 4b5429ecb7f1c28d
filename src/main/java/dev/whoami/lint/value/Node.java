package dev.whoami.lint.value;

import dev.whoami.lint.model.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A value in a file of any format: a text, nothing, a list, a map, or not known before it runs. */
public final class Node {
  private enum Kind {
    TEXT,
    NOTHING,
    LIST,
    MAP,
    UNKNOWN,
    /** Certainly there, and declared where no file here shows it. */
    ELSEWHERE,
    /** What Terraform would refuse, such as an item that is not there: also unknown. */
    INVALID
  }

  private static final List<String> NONE = Collections.emptyList();

  /** What a script or a pipeline fills in: <ROLE>, ${ROLE}, $ROLE, {{role}}, __ROLE__, %ROLE%. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("<[^<>]+>|\\$\\{|\\$[A-Z_]{2,}|\\{\\{|__[A-Z_]+__|%[A-Z_]+%");

  private final Kind kind;
  private final int line;
  private final String text;
  private final List<Node> items;
  private final Map<String, Node> fields;
  private final List<String> references;
  private final List<String> holes;
  private final String identity;
  private final HclType type;
  private final String file;

  private Node(
      Kind kind,
      int line,
      String text,
      List<Node> items,
      Map<String, Node> fields,
      List<String> references,
      List<String> holes,
      String identity,
      HclType type,
      String file) {
    this.kind = kind;
    this.line = line;
    this.text = text;
    this.items = items;
    this.fields = fields;
    this.references = references;
    this.holes = holes;
    this.identity = identity;
    this.type = type;
    this.file = file;
  }

  private static Node of(Kind kind, int line, String text, List<String> references) {
    return template(kind, line, text, references, Collections.emptyList());
  }

  private static Node template(
      Kind kind, int line, String text, List<String> references, List<String> holes) {
    return new Node(
        kind,
        line,
        text,
        Collections.emptyList(),
        Collections.emptyMap(),
        references,
        holes,
        "",
        HclType.OPEN,
        "");
  }

  /** A text with computed parts; the list of holes has the expression of each. */
  static Node template(int line, String text, List<String> references, List<String> holes) {
    return template(Kind.UNKNOWN, line, text, references, holes);
  }

  public static Node text(int line, String text) {
    return of(Kind.TEXT, line, text, Collections.emptyList());
  }

  public static Node nothing(int line) {
    return of(Kind.NOTHING, line, "", Collections.emptyList());
  }

  public static Node unknown(int line, List<String> references) {
    return of(Kind.UNKNOWN, line, "", references);
  }

  /** An object with some known fields; the others are unknown. */
  public static Node thing(int line, Map<String, Node> fields, List<String> references) {
    Map<String, Node> copy = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    return new Node(
        Kind.UNKNOWN,
        line,
        "",
        Collections.emptyList(),
        copy,
        references,
        NONE,
        "",
        HclType.OPEN,
        "");
  }

  /** What is certainly there, though these files do not show it. */
  public static Node elsewhere(int line, List<String> references) {
    return of(Kind.ELSEWHERE, line, "", references);
  }

  /** What would be an error before it runs. */
  public static Node invalid(int line) {
    return of(Kind.INVALID, line, "", Collections.emptyList());
  }

  public static Node list(int line, List<Node> items) {
    List<Node> copy = Collections.unmodifiableList(new ArrayList<>(items));
    return new Node(
        Kind.LIST, line, "", copy, Collections.emptyMap(), NONE, NONE, "", HclType.OPEN, "");
  }

  public static Node map(int line, Map<String, Node> fields) {
    Map<String, Node> copy = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    return new Node(
        Kind.MAP, line, "", Collections.emptyList(), copy, NONE, NONE, "", HclType.OPEN, "");
  }

  /** The same, and what it comes from. */
  public Node from(List<String> newReferences) {
    return new Node(kind, line, text, items, fields, newReferences, holes, identity, type, file);
  }

  /** The same unknown list, which certainly has these items. */
  public Node holding(List<Node> known) {
    List<Node> copy = Collections.unmodifiableList(new ArrayList<>(known));
    return isUnknown()
        ? new Node(kind, line, text, copy, fields, references, holes, identity, type, file)
        : this;
  }

  /** The same; where it says nothing, others may say something by these. */
  public Node openBy(List<String> others) {
    boolean isEmptyMap = isMap() && fields.isEmpty();
    boolean isEmpty = isNothing() || isEmptyMap || (isText() && text.trim().isEmpty());
    return isEmpty && references.isEmpty() ? from(others) : this;
  }

  /** The same, and what tells it from other unknown values. */
  public Node identifiedBy(String newIdentity) {
    return new Node(kind, line, text, items, fields, references, holes, newIdentity, type, file);
  }

  /** The same, on another line. */
  public Node at(int newLine) {
    return new Node(kind, newLine, text, items, fields, references, holes, identity, type, file);
  }

  /** The same, as the result of a function that has not been evaluated yet. */
  Node calling(String function, Node argument) {
    return new Node(
        kind,
        line,
        text,
        items,
        Collections.singletonMap(function, argument),
        references,
        holes,
        identity,
        type,
        file);
  }

  /** The same, of this type of Terraform. */
  public Node ofType(HclType newType) {
    return new Node(kind, line, text, items, fields, references, holes, identity, newType, file);
  }

  /** The same text, which is all of a file or what a file that is a template comes to. */
  public Node ofFile(String path) {
    return new Node(kind, line, text, items, fields, references, holes, identity, type, path);
  }

  /** Counted from 1; 0 where it is not known. */
  public int line() {
    return line;
  }

  /** Its type in Terraform; of a tuple and an object that of its parts is not in it. */
  public HclType type() {
    return type;
  }

  /** Whether it is a list or a map that stands for the JSON of it, which is a text. */
  public boolean isEncoded() {
    return (kind == Kind.LIST || kind == Kind.MAP) && type.kind() == HclType.Kind.STRING;
  }

  public boolean isText() {
    return kind == Kind.TEXT;
  }

  public boolean isNothing() {
    return kind == Kind.NOTHING;
  }

  public boolean isList() {
    return kind == Kind.LIST;
  }

  public boolean isMap() {
    return kind == Kind.MAP;
  }

  public boolean isUnknown() {
    return kind == Kind.UNKNOWN || kind == Kind.INVALID || kind == Kind.ELSEWHERE;
  }

  public boolean isElsewhere() {
    return kind == Kind.ELSEWHERE;
  }

  public boolean isInvalid() {
    return kind == Kind.INVALID;
  }

  /** The file whose text it is, as the path is written; else empty. */
  public String file() {
    return file;
  }

  /** Two unknown values with the same identity are certainly equal; may be empty. */
  public String identity() {
    return identity;
  }

  /** Empty where it is not a text. */
  public String text() {
    return isText() ? text : "";
  }

  /** The text with its holes; empty where it is not a template. */
  public String template() {
    return isUnknown() ? text : "";
  }

  /** What fills each hole of a template. */
  public List<String> holes() {
    return holes;
  }

  public List<String> references() {
    return references;
  }

  /**
   * The items of a list; a map or a text is the only item, as Terraform and IAM have it. An unknown
   * list may have more.
   */
  public List<Node> items() {
    return kind == Kind.MAP || kind == Kind.TEXT ? Collections.singletonList(this) : items;
  }

  /** The fields as they are written; empty where it is not a map. */
  public Map<String, Node> fields() {
    return fields;
  }

  /** A field by its name in any spelling: taskRoleArn, TaskRoleArn, task_role_arn. */
  public Node field(String name) {
    if (isUnknown()) {
      return unknown(line, Collections.emptyList());
    }
    Node exact = fields.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Node> each : fields.entrySet()) {
      if (isSpelled(each.getKey(), name)) {
        return each.getValue();
      }
    }
    return nothing(line);
  }

  public boolean has(String name) {
    return !field(name).isNothing();
  }

  /** In place, for a map may have very many keys. */
  private static boolean isSpelled(String key, String name) {
    int at = letterFrom(key, 0);
    int in = letterFrom(name, 0);
    while (at < key.length() && in < name.length()) {
      if (Character.toLowerCase(key.charAt(at)) != Character.toLowerCase(name.charAt(in))) {
        return false;
      }
      at = letterFrom(key, at + 1);
      in = letterFrom(name, in + 1);
    }
    return at >= key.length() && in >= name.length();
  }

  private static int letterFrom(String name, int start) {
    int at = start;
    while (at < name.length() && name.charAt(at) == '_') {
      at++;
    }
    return at;
  }

  /** The first item of a block that Terraform shows as a list. */
  public Node only() {
    if (!isList()) {
      return this;
    }
    return items.isEmpty() ? nothing(line) : items.get(0);
  }

  /** A block, which Terraform may show as a list with one item. */
  public Node block(String name) {
    return field(name).only();
  }

  /** An empty text says as little as nothing, and a placeholder leaves it open. */
  public Setting setting() {
    switch (kind) {
      case NOTHING:
        return absent();
      case TEXT:
        if (text.trim().isEmpty()) {
          return absent();
        }
        return PLACEHOLDER.matcher(text).find()
            ? Setting.unknown(references)
            : Setting.known(text).from(references);
      case ELSEWHERE:
        return Setting.elsewhere(references).identifiedBy(identity);
      default:
        return Setting.unknown(references).identifiedBy(identity);
    }
  }

  /** A default that says nothing is there for others to say something. */
  private Setting absent() {
    return references.isEmpty() ? Setting.absent() : Setting.unknown(references);
  }
}
