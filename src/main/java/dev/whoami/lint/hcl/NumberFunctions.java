package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Functions of numbers. */
final class NumberFunctions {
  private NumberFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("max", HclFunctions.strict(it -> all(it, BigDecimal::max)));
    functions.put("min", HclFunctions.strict(it -> all(it, BigDecimal::min)));
    functions.put("abs", HclFunctions.strict(it -> one(it, BigDecimal::abs)));
    functions.put(
        "floor", HclFunctions.strict(it -> one(it, n -> n.setScale(0, RoundingMode.FLOOR))));
    functions.put(
        "ceil", HclFunctions.strict(it -> one(it, n -> n.setScale(0, RoundingMode.CEILING))));
  }

  private static Node one(HclArguments it, UnaryOperator<BigDecimal> function) {
    return it.result(
        HclNumber.parse(it.get(0, HclType.NUMBER).text())
            .map(function)
            .map(HclNumber::text)
            .map(it::number));
  }

  private static Node all(HclArguments it, BinaryOperator<BigDecimal> choice) {
    Optional<BigDecimal> chosen = Optional.empty();
    for (Node each : it.all()) {
      Optional<BigDecimal> number =
          HclNumber.parse(it.conversion().to(HclType.NUMBER, each).text());
      if (!number.isPresent()) {
        return it.unknown();
      }
      chosen = chosen.isPresent() ? chosen.map(n -> choice.apply(n, number.get())) : number;
    }
    return it.result(chosen.map(HclNumber::text).map(it::number));
  }
}
