package dev.whoami.lint.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A public module by the ways in which its source and its version are written. */
class ModuleAddressTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "a/ecs/aws | 5.1.0 | a/ecs/aws | 5",
        "a/ecs/aws//modules/service | ~> 5.0 | a/ecs/aws//modules/service | 5",
        "registry.terraform.io/a/ecs/aws | >= 5.0, < 6.0 | a/ecs/aws | 5",
        "a/ecs/aws | >= 4, ~> 5.2, != 7.0 | a/ecs/aws | 5",
        "a/ecs/aws | < 6.0 | a/ecs/aws | -",
        "git::https://github.com/a/terraform-aws-ecs.git//modules/service?ref=v5.12.0 | '' |"
            + " a/ecs/aws//modules/service | 5",
        "git@github.com:a/terraform-aws-ecs.git?ref=0.61.1 | '' | a/ecs/aws | 0",
        "git::https://github.com/a/terraform-aws-ecs.git?ref=main | '' | a/ecs/aws | -",
        "git::https://example.com/a/terraform-aws-ecs.git | '' | '' | -",
        "./modules/ecs | '' | '' | -"
      })
  void sourceAndMajorVersionAreKnown(String source, String version, String known, String major) {
    ModuleAddress address = ModuleAddress.of(source, version);
    assertThat(address.source()).isEqualTo(known);
    assertThat(Stream.of("0", "4", "5", "7").filter(it -> address.isOneOf(List.of(it))))
        .isEqualTo(major == null ? List.of() : List.of(major));
  }

  /** Without a version, Terraform takes the newest. */
  @ParameterizedTest
  @ValueSource(strings = {"a/ecs/aws", "github.com/a/terraform-aws-ecs"})
  void withoutAVersionItIsAnyOne(String source) {
    assertThat(ModuleAddress.of(source, "").isOneOf(List.of())).isTrue();
  }
}
