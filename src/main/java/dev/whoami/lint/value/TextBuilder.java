package dev.whoami.lint.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A text that is put together from values, with holes where one of them is open. */
public final class TextBuilder {
  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();
  private final List<String> references = new ArrayList<>();

  /** What the values come from that say nothing, for others to say something. */
  private final List<String> empty = new ArrayList<>();

  private boolean isTooLong;

  public TextBuilder(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** One for another text, which counts as well. */
  TextBuilder another() {
    return new TextBuilder(evaluation);
  }

  /** A value as a text; a list or a map as the JSON that jsonencode makes of it. */
  public void add(Node value) {
    if (value.isText()) {
      add(value.text());
      empty.addAll(value.text().trim().isEmpty() ? value.references() : new ArrayList<>());
    } else if (value.isEncoded() || isOfNoType(value)) {
      new JsonText(this).addContent(value);
    } else {
      addOpen(value);
    }
  }

  /** A list or a map that may stand for its JSON; another value is not a part of a text. */
  private static boolean isOfNoType(Node value) {
    return (value.isList() || value.isMap()) && value.type().kind() == HclType.Kind.OPEN;
  }

  /** A text in which there are no holes. */
  public void add(String plain) {
    if (isWithin(plain.length())) {
      for (int i = 0; i < plain.length(); i++) {
        text.append(HclTemplate.plain(plain.charAt(i)));
      }
    }
  }

  /** A value that is unknown, or has unknown parts. */
  public void addOpen(Node value) {
    if (!isWithin(value.template().length() + 1)) {
      return;
    }
    if (value.template().isEmpty()) {
      hole(value.references().size() == 1 ? value.references().get(0) : "");
    } else {
      HclTemplate.copy(value, text::append, this::hole);
    }
  }

  private void hole(String reference) {
    text.append(HclTemplate.hole(references.size()));
    references.add(reference);
  }

  private boolean isWithin(int more) {
    boolean isWithin =
        text.length() + more <= Evaluation.LONGEST_TEXT && evaluation.take(1 + more / 16);
    isTooLong |= !isWithin;
    return isWithin;
  }

  /** All of it; unknown where it is longer than any text is. */
  public Node node(int line) {
    if (isTooLong) {
      return Node.unknown(line, Collections.emptyList());
    }
    Node node =
        references.isEmpty()
            ? Node.text(line, text.toString()).openBy(empty)
            : HclTemplate.node(line, text.toString(), references);
    return node.ofType(HclType.STRING);
  }
}
