package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.JsonText;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The function "format": a text with verbs, each of which puts one value in. What Terraform refuses
 * is invalid: a verb that it does not have, a value too few or too many, or of another type.
 */
final class HclFormat {
  private final HclArguments call;
  private final List<Node> values;
  private final TextBuilder text;

  private HclFormat(HclArguments call, List<Node> values) {
    this.call = call;
    this.values = values;
    this.text = new TextBuilder(call.scope().evaluation());
  }

  /** The text, with the values behind it. */
  static Node of(HclArguments call, List<Node> all) {
    List<Node> values = new ArrayList<>(all);
    Node form = values.isEmpty() ? Node.invalid(call.line()) : values.remove(0);
    Node converted = call.conversion().to(HclType.STRING, form);
    if (converted.isText()) {
      return new HclFormat(call, values).filled(converted.text());
    }
    return converted.isUnknown() && !converted.isInvalid()
        ? call.unknown()
        : Node.invalid(call.line());
  }

  private Node filled(String form) {
    int highest = 0;
    int next = 1;
    int from = 0;
    for (int at = form.indexOf('%'); at >= 0; at = form.indexOf('%', from)) {
      text.add(form.substring(from, at));
      if (form.startsWith("%%", at)) {
        text.add("%");
        from = at + 2;
        continue;
      }
      Optional<FormatVerb> verb = FormatVerb.at(form, at, next);
      if (!verb.isPresent() || verb.get().argument() > values.size()) {
        return Node.invalid(call.line());
      }
      Node part = part(verb.get(), values.get(verb.get().argument() - 1));
      if (part.isInvalid()) {
        return part;
      }
      text.add(part);
      highest = Math.max(highest, verb.get().argument());
      next = verb.get().argument() + 1;
      from = verb.get().end();
    }
    text.add(form.substring(from));
    return highest < values.size() ? Node.invalid(call.line()) : text.node(call.line());
  }

  /** What a verb makes of a value; a hole that tells nothing where it is open what that is. */
  private Node part(FormatVerb verb, Node value) {
    Node typed = call.conversion().to(verb.type(), value);
    if (typed.isInvalid() || (typed.isNothing() && verb.letter() != 'v')) {
      return Node.invalid(call.line());
    }
    if (typed.isUnknown()) {
      return verb.isPlain() ? typed : open();
    }
    if (verb.isOfNumber()) {
      return verb.number(typed.text()).map(call::result).orElse(open());
    }
    return verb.isOfInteger() ? integer(verb, typed.text()) : ofText(verb, typed);
  }

  private Node integer(FormatVerb verb, String number) {
    return HclNumber.parse(number)
        .filter(it -> it.stripTrailingZeros().scale() <= 0)
        .map(it -> call.result(verb.integer(it.toBigInteger())))
        .orElse(Node.invalid(call.line()));
  }

  private Node ofText(FormatVerb verb, Node value) {
    if (verb.isOfJson(value)) {
      Node json = json(verb, value);
      return json.isText() ? padded(verb, json) : verb.isPadded() ? open() : json;
    }
    if (verb.letter() == 'v' && value.type() == HclType.NUMBER) {
      return verb.general(value.text()).map(it -> padded(verb, call.result(it))).orElse(open());
    }
    boolean isOpenNumber =
        verb.letter() == 'v'
            && value.type() == HclType.OPEN
            && HclNumber.parse(value.text()).isPresent()
            && !verb.general(value.text()).equals(Optional.of(value.text()));
    return isOpenNumber ? open() : padded(verb, EncodingFunctions.asText(value, evaluation()));
  }

  /** A text that is shortened is so before it is put in quotes. */
  private Node json(FormatVerb verb, Node value) {
    Node cut = EncodingFunctions.asText(value, evaluation());
    if (cut.isText() && cut.type() == HclType.STRING) {
      Optional<String> shortened = verb.letter() == 'q' ? verb.cut(cut.text()) : keep(cut.text());
      return shortened.map(it -> call.result(JsonText.quoted(it))).orElse(open());
    }
    TextBuilder json = new TextBuilder(evaluation());
    new JsonText(json).add(cut);
    return json.node(call.line());
  }

  private static Optional<String> keep(String text) {
    return Optional.of(text);
  }

  private Node padded(FormatVerb verb, Node value) {
    if (!verb.isPadded()) {
      return value;
    }
    Optional<String> cut = verb.letter() == 's' ? verb.cut(value.text()) : keep(value.text());
    return value.isText() ? cut.flatMap(verb::padded).map(call::result).orElse(open()) : open();
  }

  private Node open() {
    return Node.unknown(call.line(), java.util.Collections.emptyList());
  }

  private Evaluation evaluation() {
    return call.scope().evaluation();
  }
}
