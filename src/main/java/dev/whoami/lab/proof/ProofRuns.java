package dev.whoami.lab.proof;

import dev.whoami.lab.Unshare;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.OutputText;
import dev.whoami.lab.machine.TemporaryFolder;
import dev.whoami.lab.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs a program in many scenarios, several at a time, and keeps a record of each. */
public final class ProofRuns {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Scenario> scenarios;
  private final List<String> command;
  private final List<String> options;
  private final Map<String, String> variables;
  private final Duration longest;
  private final int atOnce;

  private ProofRuns(
      List<Scenario> scenarios,
      List<String> command,
      List<String> options,
      Map<String, String> variables,
      Duration longest,
      int atOnce) {
    this.scenarios = scenarios;
    this.command = command;
    this.options = options;
    this.variables = variables;
    this.longest = longest;
    this.atOnce = atOnce;
  }

  /**
   * Runs of a command. Each process of whoami gets the options. Each command gets the variables in
   * addition to its own, and has the longest time as its limit.
   */
  public static ProofRuns of(
      List<Scenario> scenarios,
      List<String> command,
      List<String> options,
      Map<String, String> variables,
      Duration longest,
      int atOnce) {
    return new ProofRuns(scenarios, command, options, variables, longest, atOnce);
  }

  /**
   * The records, in the order of the scenarios. The pattern finds the identity in the program's
   * output; null if nothing does. The outputs are kept in {@code logs}; null if they are not kept.
   * {@code each} receives each record as its run ends.
   */
  public List<RunRecord> all(
      @Nullable Pattern identity, @Nullable Path logs, Consumer<RunRecord> each) {
    Unshare unshare = Unshare.availableWithMounts();
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    TemporaryFolder folder = TemporaryFolder.create();
    ScenarioProcesses processes =
        new ScenarioProcesses(command, options, variables, longest, unshare, folder.path());
    Thread atExit = new Thread(() -> end(processes, folder), "lab-end");
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      List<Future<RunRecord>> started = new ArrayList<>();
      for (Scenario scenario : scenarios) {
        Callable<RunRecord> run =
            () -> {
              RunRecord seen = processes.run(scenario);
              RunRecord whole =
                  identity == null ? seen : seen.told(told(identity, scenario, folder));
              each.accept(whole);
              return whole;
            };
        started.add(threads.submit(run));
      }
      List<RunRecord> records = new ArrayList<>();
      for (Future<RunRecord> future : started) {
        records.add(result(future));
      }
      if (logs != null) {
        keep(folder.path(), logs);
      }
      return Collections.unmodifiableList(records);
    } finally {
      threads.shutdownNow();
      awaitEnd(threads);
      end(processes, folder);
      forget(atExit);
    }
  }

  /** An interrupted run kills what it has started. */
  private static void awaitEnd(ExecutorService threads) {
    try {
      boolean ignored = threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** No process may still write into the folder. */
  private static void end(ScenarioProcesses processes, TemporaryFolder folder) {
    processes.end();
    folder.close();
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ignored) {
      // The hook is already running, so there is nothing to do.
    }
  }

  private static RunRecord result(Future<RunRecord> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LabException) {
        throw (LabException) e.getCause();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static List<String> told(Pattern identity, Scenario scenario, TemporaryFolder folder) {
    return OutputText.matches(ProgramRun.outputOf(folder.path(), scenario), identity);
  }

  private void keep(Path folder, Path logs) {
    try {
      Files.createDirectories(logs);
      for (Scenario each : scenarios) {
        Path output = ProgramRun.outputOf(folder, each);
        if (Files.exists(output)) {
          Path kept = ProgramRun.outputOf(logs, each);
          Files.copy(output, kept, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new LabException(
          "cannot keep the outputs in " + logs + ": " + e + "; name a folder you may write", e);
    }
  }
}
