package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.report.writer.RenderOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FleetExpectationsTest {
  /** The exit code is 1, so each report for a person says why. */
  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML", "MARKDOWN"})
  void aReportNamesTheWorkloadsThatAreExpectedOtherwise(FleetFormat format) {
    FleetCase healthy = new FleetCase(Path.of("src/test/fleet/irsa-healthy"));
    FleetFilter filter = FleetFilter.all().expecting(List.of(IdentityKind.POD_IDENTITY));
    Fleet fleet = healthy.judged(filter);
    assertThat(fleet.unexpected()).isNotEmpty();
    assertThat(format.render(fleet, RenderOptions.plain()))
        .containsIgnoringCase("expected otherwise")
        .contains(fleet.unexpected().get(0).id().toString());
    assertThat(format.render(healthy.judged(), RenderOptions.plain()))
        .doesNotContainIgnoringCase("expected otherwise");
  }
}
