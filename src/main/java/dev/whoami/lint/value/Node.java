package dev.whoami.lint.value;

import dev.whoami.lint.model.declared.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  private final Kind kind;
  private final int line;
  private final String text;
  private final List<Node> items;
  private final Map<String, Node> fields;
  private final HclType type;
  private final NodeOrigin origin;

  private Node(
      Kind kind,
      int line,
      String text,
      List<Node> items,
      Map<String, Node> fields,
      HclType type,
      NodeOrigin origin) {
    this.kind = kind;
    this.line = line;
    this.text = text;
    this.items = items;
    this.fields = fields;
    this.type = type;
    this.origin = origin;
  }

  private static Node of(Kind kind, int line, String text, List<String> references) {
    return new Node(
        kind,
        line,
        text,
        Collections.emptyList(),
        Collections.emptyMap(),
        HclType.OPEN,
        NodeOrigin.of(references));
  }

  private Node with(NodeOrigin newOrigin) {
    return new Node(kind, line, text, items, fields, type, newOrigin);
  }

  /** A text with computed parts; the list of holes has the expression of each. */
  static Node template(int line, String text, List<String> references, List<String> holes) {
    Node open = of(Kind.UNKNOWN, line, text, references);
    return open.with(open.origin.filling(holes));
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
        HclType.OPEN,
        NodeOrigin.of(references));
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
        Kind.LIST, line, "", copy, Collections.emptyMap(), HclType.OPEN, NodeOrigin.NONE);
  }

  public static Node map(int line, Map<String, Node> fields) {
    Map<String, Node> copy = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    return new Node(
        Kind.MAP, line, "", Collections.emptyList(), copy, HclType.OPEN, NodeOrigin.NONE);
  }

  /** The same, and what it comes from. */
  public Node from(List<String> newReferences) {
    return with(origin.from(newReferences));
  }

  /** The same unknown list, which certainly has these items. */
  public Node holding(List<Node> known) {
    List<Node> copy = Collections.unmodifiableList(new ArrayList<>(known));
    return isUnknown() ? new Node(kind, line, text, copy, fields, type, origin) : this;
  }

  /** The same; where it says nothing, others may say something by these. */
  public Node openBy(List<String> others) {
    boolean isEmptyMap = isMap() && fields.isEmpty();
    boolean isEmpty = isNothing() || isEmptyMap || (isText() && text.trim().isEmpty());
    return isEmpty && references().isEmpty() ? from(others) : this;
  }

  /** The same, and what tells it from other unknown values. */
  public Node identifiedBy(String newIdentity) {
    return with(origin.identifiedBy(newIdentity));
  }

  /** The same, on another line. */
  public Node at(int newLine) {
    return new Node(kind, newLine, text, items, fields, type, origin);
  }

  /** The same, as the result of a function that has not been evaluated yet. */
  Node calling(String function, Node argument) {
    return new Node(
        kind, line, text, items, Collections.singletonMap(function, argument), type, origin);
  }

  /** The same, of this type of Terraform. */
  public Node ofType(HclType newType) {
    return new Node(kind, line, text, items, fields, newType, origin);
  }

  /** The same text, which is all of a file or what a file that is a template comes to. */
  public Node ofFile(String path) {
    return with(origin.inFile(path));
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
    return origin.file();
  }

  /** Two unknown values with the same identity are certainly equal; may be empty. */
  public String identity() {
    return origin.identity();
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
    return origin.holes();
  }

  public List<String> references() {
    return origin.references();
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
    return FieldName.in(fields, name).orElseGet(() -> nothing(line));
  }

  public boolean has(String name) {
    return !field(name).isNothing();
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
    return NodeSetting.of(this);
  }
}
