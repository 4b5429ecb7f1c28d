package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The function "format" with the verbs that repositories use: {@code %s}, {@code %d} and {@code
 * %v}. With any other verb, with a flag or a width the text is open. What Terraform refuses is
 * invalid: a value too few or too many, or of another type.
 */
final class HclFormat {
  private static final String VERBS = "sdv";

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
    int used = 0;
    int from = 0;
    for (int at = form.indexOf('%'); at >= 0; at = form.indexOf('%', from)) {
      text.add(form.substring(from, at));
      from = at + 2;
      if (form.startsWith("%%", at)) {
        text.add("%");
        continue;
      }
      if (at + 1 == form.length() || VERBS.indexOf(form.charAt(at + 1)) < 0) {
        return call.unknown();
      }
      Node part =
          used < values.size()
              ? part(form.charAt(at + 1), values.get(used))
              : Node.invalid(call.line());
      if (part.isInvalid()) {
        return part;
      }
      text.add(part);
      used++;
    }
    text.add(form.substring(Math.min(from, form.length())));
    return used < values.size() ? Node.invalid(call.line()) : text.node(call.line());
  }

  /** What a verb makes of a value. */
  private Node part(char verb, Node value) {
    if (verb == 'v') {
      return ofAnyType(value);
    }
    Node typed = call.conversion().to(verb == 'd' ? HclType.NUMBER : HclType.STRING, value);
    if (typed.isInvalid() || typed.isNothing()) {
      return Node.invalid(call.line());
    }
    return verb == 'd' && !typed.isUnknown() ? integer(typed.text()) : asText(typed);
  }

  private Node integer(String number) {
    return HclNumber.parse(number)
        .filter(it -> it.stripTrailingZeros().scale() <= 0)
        .map(it -> call.result(it.toBigInteger().toString()))
        .orElse(Node.invalid(call.line()));
  }

  /** A text as it is, and a number that needs no power of ten; anything else is open. */
  private Node ofAnyType(Node value) {
    boolean isText = value.isText() || value.isEncoded();
    boolean isPlain = value.isUnknown() || (isText && !isLongNumber(value));
    return isPlain ? asText(value) : Node.unknown(call.line(), Collections.emptyList());
  }

  /** Terraform writes a million as 1e+06; where the type is open it may be a number. */
  private static boolean isLongNumber(Node value) {
    boolean mayBeNumber =
        value.type().isOneOf(HclType.Kind.NUMBER, HclType.Kind.OPEN)
            && HclNumber.parse(value.text()).isPresent();
    return mayBeNumber && !value.text().matches("-?[0-9]{1,6}");
  }

  private Node asText(Node value) {
    Evaluation evaluation = call.scope().evaluation();
    return EncodingFunctions.asText(value, evaluation);
  }
}
