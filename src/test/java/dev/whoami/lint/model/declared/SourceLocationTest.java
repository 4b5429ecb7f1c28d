package dev.whoami.lint.model.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path of a construct is in a file that anyone may have written. */
class SourceLocationTest {
  @ParameterizedTest
  @CsvSource({
    "OrdersStack/TaskDef/Resource, true",
    "OrdersStack/OrdersFargateServiceTaskDefinition/Resource, true",
    "Stack, true",
    "'', false",
    "Stack//Resource, false",
    "Stack/a b, false",
    "Stack/\u001b[31m, false",
    "Stack/wJa1rXUtnFEM1K7MDENG2bPxRf3CYEXAMPLEKEY4, false",
  })
  void namesAConstructByAPlainPath(String path, boolean isShown) {
    SourceLocation at = SourceLocation.file("a.json", Dialect.CLOUDFORMATION).madeBy(path);
    assertThat(at.construct().isPresent()).isEqualTo(isShown);
    assertThat(at.line(3).address("A").construct()).isEqualTo(at.construct());
  }
}
