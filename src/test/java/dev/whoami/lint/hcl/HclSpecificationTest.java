package dev.whoami.lint.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclValues;
import dev.whoami.lint.value.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** HashiCorp's own tests of HCL: {@code -Dwhoami.hcl=FOLDER} of a copy of hashicorp/hcl. */
class HclSpecificationTest {
  /** Texts, numbers and conditions are not told apart here, nor are letters put together. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "equality.==.type_mismatch_number",
          "equality.==.type_mismatch_bool",
          "equality.!=.type_mismatch_number",
          "equality.!=.type_mismatch_bool",
          "arithmetic.mod_frac",
          "string_unicode_nonnorm");

  @Test
  @EnabledIfSystemProperty(named = "whoami.hcl", matches = ".+")
  void valuesAreThoseOfTheSpecification() throws Exception {
    Path suite = Path.of(System.getProperty("whoami.hcl"), "specsuite", "tests", "expressions");
    List<Path> files;
    try (Stream<Path> all = Files.list(suite)) {
      files = all.filter(it -> it.toString().endsWith(".hcl")).toList();
    }
    int compared = 0;
    for (Path each : files) {
      Map<String, String> values = values(HclParser.parse(Files.readString(each)));
      Path expected = Path.of(each.toString().replaceAll("\\.hcl$", ".t"));
      Node result =
          HclParser.parse(Files.readString(expected))
              .attribute("result")
              .orElseThrow()
              .value(HclValues.scope());
      Map<String, String> wanted = new TreeMap<>();
      addLeaves(wanted, "", result);
      OTHERWISE.forEach(wanted::remove);
      values.keySet().retainAll(wanted.keySet());
      assertThat(values).as(each.toString()).containsExactlyEntriesOf(wanted);
      compared += wanted.size();
    }
    System.out.println(compared + " values of HashiCorp's specification");
    assertThat(compared).isGreaterThan(50);
  }

  /** The variables that the specification's own runner gives. */
  private static HclScope variables() {
    Node bar = Node.text(1, "Bar");
    return new BoundScope(
        new BoundScope(HclValues.scope(), "bar", bar), "space_bar", Node.text(1, "  Bar"));
  }

  private static Map<String, String> values(HclBody body) {
    Map<String, String> values = new TreeMap<>();
    body.attributes().forEach((name, each) -> addLeaves(values, name, each.value(variables())));
    for (HclBlock each : body.blocks()) {
      String name =
          String.join(".", Stream.concat(Stream.of(each.type()), each.labels().stream()).toList());
      values(each.body()).forEach((inner, value) -> values.put(name + "." + inner, value));
    }
    return values;
  }

  private static void addLeaves(Map<String, String> values, String name, Node node) {
    if (node.isMap()) {
      String prefix = name.isEmpty() ? "" : name + ".";
      node.fields().forEach((field, each) -> addLeaves(values, prefix + field, each));
    } else {
      values.put(name, HclValues.shown(node));
    }
  }

  /** Every valid configuration and expression of the fuzzing corpora is read. */
  @Test
  @EnabledIfSystemProperty(named = "whoami.hcl", matches = ".+")
  void everythingInTheCorporaIsRead() throws Exception {
    Path corpora = Path.of(System.getProperty("whoami.hcl"), "hclsyntax/fuzz/testdata/fuzz");
    for (String each : List.of("FuzzParseConfig", "FuzzParseExpression", "FuzzParseTemplate")) {
      try (Stream<Path> files = Files.list(corpora.resolve(each))) {
        for (Path file : files.toList()) {
          String text = textIn(file);
          boolean isExpression = each.equals("FuzzParseExpression");
          if (each.equals("FuzzParseTemplate")) {
            HclTemplates.parse(text, 1);
          } else {
            HclParser.parse(isExpression ? "x = " + text : text);
          }
        }
      }
    }
  }

  private static String textIn(Path file) throws IOException, Unreadable {
    String line = Files.readAllLines(file).get(1);
    String quoted = line.substring("[]byte(".length(), line.length() - 1);
    return HclParser.parse("x = " + quoted.replace("$${", "$$${").replace("${", "$${"))
        .attribute("x")
        .orElseThrow()
        .literal();
  }
}
