package dev.whoami.lint.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A public module by the ways in which its source and its version are written. */
class ModuleAddressTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "a/ecs/aws | 5.1.0 | a/ecs/aws | 5",
        "a/ecs/aws//modules/service | ~> 5.0 | a/ecs/aws//modules/service | 5",
        "a/ecs/aws | ~> 5.2.1 | a/ecs/aws | 5",
        "a/ecs/aws | ~> 5 | a/ecs/aws | 5 6 7",
        "registry.terraform.io/a/ecs/aws | >= 5.0, < 6.0 | a/ecs/aws | 5",
        "a/ecs/aws | '>= 5, < 7.1' | a/ecs/aws | 5 6 7",
        "a/ecs/aws | '>5.4,<=6' | a/ecs/aws | 5 6",
        "a/ecs/aws | >= 4, ~> 5.2, != 7.0 | a/ecs/aws | 5",
        "a/ecs/aws | < 6.0 | a/ecs/aws | 0 4 5",
        "a/ecs/aws | v6.0.0-rc1 | a/ecs/aws | 6",
        "a/ecs/aws | > 7, < 6 | a/ecs/aws | -",
        "a/ecs/aws | newest | a/ecs/aws | -",
        "a/ecs/aws | '' | a/ecs/aws | 0 4 5 6 7",
        "github.com/a/terraform-aws-ecs | '' | a/ecs/aws | 0 4 5 6 7",
        "git::https://github.com/a/terraform-aws-ecs.git//modules/service?ref=v5.12.0 | '' |"
            + " a/ecs/aws//modules/service | 5",
        "git::https://github.com/a/terraform-aws-ecs.git?depth=1&ref=tags/6.1.0 | '' | a/ecs/aws |"
            + " 6",
        "git@github.com:a/terraform-aws-ecs.git?ref=0.61.1 | '' | a/ecs/aws | 0",
        "git::https://github.com/a/terraform-aws-ecs.git?ref=main | '' | a/ecs/aws | -",
        "git::https://example.com/a/terraform-aws-ecs.git | '' | '' | -",
        "./modules/ecs | '' | '' | -"
      })
  void sourceAndMajorVersionsAreKnown(String source, String version, String known, String majors) {
    ModuleAddress address = ModuleAddress.of(source, version);
    assertThat(address.source()).isEqualTo(known);
    assertThat(Stream.of("0", "4", "5", "6", "7").filter(it -> allows(address, it)))
        .isEqualTo(majors == null ? List.of() : List.of(majors.split(" ")));
  }

  private static boolean allows(ModuleAddress address, String major) {
    return address.versions().allow(Integer.parseInt(major));
  }
}
