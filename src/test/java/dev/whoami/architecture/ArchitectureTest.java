package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
  private static final String ROOT = "dev.whoami";
  private static final String PLANTED = "dev.whoami.architecture.planted";
  private static final Pattern FILE = Pattern.compile("\\((\\w+)\\.java:\\d+\\)");

  private static final JavaClasses HOUSE = ProgramClasses.all();
  private static final JavaClasses PLANTS = new ClassFileImporter().importPackages(PLANTED);

  @ParameterizedTest
  @EnumSource
  void theHouseKeepsEveryRule(HouseRule rule) {
    assertThat(HOUSE).hasSizeGreaterThan(150);
    assertThat(rule.below(ROOT).evaluate(HOUSE).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleRejectsItsPlantedClassesAndNoOther(HouseRule rule) {
    EvaluationResult result = rule.below(PLANTED).evaluate(PLANTS);
    assertThat(culprits(result)).isEqualTo(new TreeSet<>(rule.planted()));
  }

  private static Set<String> culprits(EvaluationResult result) {
    Set<String> culprits = new TreeSet<>();
    for (String detail : result.getFailureReport().getDetails()) {
      Matcher file = FILE.matcher(detail);
      assertThat(file.find()).as(detail).isTrue();
      culprits.add(file.group(1));
    }
    return culprits;
  }
}
