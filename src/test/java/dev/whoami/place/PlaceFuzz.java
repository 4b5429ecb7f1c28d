package dev.whoami.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;

/** What tells where the code runs: the task's metadata, and the kernel's files on processes. */
public final class PlaceFuzz {
  public static final Seeds PROCESSES =
      Seeds.of(
          "Name:\tjava\nPid:\t7\nPPid:\t1\nUid:\t0\t0\t0\t0\nGroups:\t1 2\n",
          "AWS_SECRET_ACCESS_KEY=%\0HOME=/root\0=\0A\0\0",
          "java\0-Dx=%\0-cp\0/app/*\0@args\0Main\0",
          "0::/ecs/0123/0123456789abcdef0123456789abcdef-1\n1:cpu,cpuacct:/docker/1\n");

  private PlaceFuzz() {}

  public static void taskMetadata(byte[] input, Said said) {
    FakeSurroundings here =
        new FakeSurroundings()
            .env("ECS_CONTAINER_METADATA_URI_V4", "http://169.254.170.2/v4/0")
            .reply("GET http://169.254.170.2/v4/0/task", 200, new String(input, UTF_8));
    Witness w = new Witness(here);
    Place place = Place.observe(w);
    if (place.isCrashed()) {
      throw new AssertionError("a crash: " + place.because());
    }
    w.steps().forEach(it -> said.hidesSecrets(it.toString()));
  }

  /** The same text in each of the files of a process. */
  public static void processes(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    FakeSurroundings here =
        new FakeSurroundings()
            .file("/proc/self/status", "Pid:\t7\nPPid:\t1\n")
            .file("/proc/self/cmdline", text)
            .file("/proc/self/environ", text)
            .file("/proc/self/cgroup", text)
            .file("/proc/1/cmdline", text)
            .file("/proc/1/comm", text)
            .file("/proc/1/environ", text)
            .file("/proc/1/status", text);
    Witness w = new Witness(here);
    Place.observe(w);
    w.steps().forEach(it -> said.hidesSecrets(it.toString()));
    ProcessTable.self(here).ifPresent(it -> said.hidesSecrets(CommandLabel.of(it)));
    ProcessTable.entry(1, here).ifPresent(it -> said.hidesSecrets(CommandLabel.of(it)));
    ProcessSettings.of(here).variables();
  }
}
