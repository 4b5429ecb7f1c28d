package dev.whoami.place.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine with a Python of its own, and a world of the lab with another one. */
class LabLibrariesTest {
  private final FakeSurroundings here = new FakeSurroundings();

  @BeforeEach
  void putPrograms() {
    here.file("/usr/lib/python3/dist-packages/boto3-1.37.9.egg-info", "Version: 1.37.9\n");
    python(20, 1, "/machine");
    process(40, 30, "sh\0-c\0script\0whoami-lab");
    here.file("/proc/self/status", "Name:\tjava\nPid:\t42\nPPid:\t40\n");
    python(41, 40, "/world");
  }

  @Test
  void inTheLabOnlyWhatIsOfItsWorldIsFound() {
    here.env("WHOAMI_LAB_INIT", "40");
    assertThat(FoundLibraries.observe(new Witness(here)).all())
        .extracting(Library::path)
        .allMatch(it -> it.startsWith("/world/"))
        .isNotEmpty();
  }

  /** The variable may have been inherited, or be somebody else's. */
  @Test
  void whereTheVariableNamesNoLabTheMachineIsSearched() {
    here.env("WHOAMI_LAB_INIT", "41");
    assertThat(FoundLibraries.observe(new Witness(here)).all())
        .extracting(Library::path)
        .anyMatch(it -> it.startsWith("/machine/"))
        .anyMatch(it -> it.startsWith("/usr/lib/"));
  }

  @Test
  void elsewhereTheMachineIsSearched() {
    assertThat(FoundLibraries.observe(new Witness(here)).all())
        .extracting(Library::path)
        .anyMatch(it -> it.startsWith("/world/"))
        .anyMatch(it -> it.startsWith("/machine/"))
        .anyMatch(it -> it.startsWith("/usr/lib/"));
  }

  private void python(int pid, int parent, String home) {
    process(pid, parent, home + "/bin/python3");
    here.link("/proc/" + pid + "/exe", home + "/bin/python3");
    here.file(
        home + "/lib/python3.11/site-packages/boto3-1.40.0.dist-info/METADATA",
        "Name: boto3\nVersion: 1.40.0\n");
  }

  private void process(int pid, int parent, String program) {
    here.file("/proc/" + pid + "/cmdline", program + "\0");
    here.file("/proc/" + pid + "/status", "Name:\tx\nPPid:\t" + parent + "\n");
  }
}
