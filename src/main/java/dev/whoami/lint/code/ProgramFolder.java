package dev.whoami.lint.code;

import dev.whoami.lint.model.CodeUse;
import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.call.ServiceCalls;
import dev.whoami.lint.tree.FilePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One program: its manifests, what these lock, its Dockerfile and its sources. First whether a
 * manifest lists a library of AWS; next whether a source imports it; finally whether nothing at all
 * speaks of AWS.
 */
final class ProgramFolder {
  /** A program imports its libraries in many places. */
  private static final int MOST_SOURCES = 2000;

  /** In characters: a program of that size has shown what it calls. */
  private static final int MOST_READ = 16 << 20;

  private final String folder;
  private final String top;
  private final List<String> files;

  ProgramFolder(String folder, String top, List<String> all) {
    this.folder = folder;
    this.top = top;
    this.files = all.stream().filter(it -> it.startsWith(folder)).collect(Collectors.toList());
  }

  Optional<CodeUse> use() {
    List<String> manifests =
        files.stream().filter(CodeFile::isManifest).collect(Collectors.toList());
    Optional<String> listed = listed(manifests);
    if (listed.isPresent()) {
      return Optional.of(withLibrary(listed.get()));
    }
    return mayUse(manifests)
        ? Optional.empty()
        : Optional.of(CodeUse.of(CodeUse.Kind.NONE, Collections.emptyList()));
  }

  /** Reads all sources, for all that they call. */
  private CodeUse withLibrary(String listed) {
    List<String> proofs = new ArrayList<>(Collections.singletonList(listed));
    ServiceCalls calls = new ServiceCalls();
    int left = MOST_READ;
    for (String each : sources()) {
      String name = RepositoryCode.shown(each);
      String text = left > 0 ? CodeFile.text(each) : "";
      left -= text.length();
      if (proofs.size() == 1) {
        AwsLibrary.importedIn(name, text).ifPresent(proofs::add);
      }
      calls.read(name, text);
    }
    return CodeUse.of(proofs.size() == 1 ? CodeUse.Kind.HAS_LIBRARY : CodeUse.Kind.CALLS, proofs)
        .calling(calls.all());
  }

  /** What sources call, whatever a manifest lists: Lambda itself brings some SDKs. */
  static List<CalledService> callsOf(List<String> sources) {
    ServiceCalls calls = new ServiceCalls();
    int left = MOST_READ;
    for (String each : sources.subList(0, Math.min(sources.size(), MOST_SOURCES))) {
      String text = left > 0 ? CodeFile.text(each) : "";
      left -= text.length();
      calls.read(RepositoryCode.shown(each), text);
    }
    return calls.all();
  }

  private List<String> sources() {
    return files.stream()
        .filter(it -> CodeFile.isSource(it, top))
        .limit(MOST_SOURCES)
        .collect(Collectors.toList());
  }

  private Optional<String> listed(List<String> manifests) {
    for (String each : manifests) {
      Optional<String> library = AwsLibrary.listedIn(CodeFile.text(each));
      if (library.isPresent() && isOwn(each)) {
        return Optional.of(RepositoryCode.shown(each) + " has " + library.get());
      }
    }
    return Optional.empty();
  }

  /** What lies deeper than a module of it may be something else: infrastructure, a tool. */
  private boolean isOwn(String manifest) {
    String below = FilePath.folder(manifest).substring(folder.length());
    return below.isEmpty()
        || manifest.endsWith("pom.xml")
        || manifest.contains("build.gradle")
        || below.matches("(?:src|app|backend|server|api)/");
  }

  private boolean isImported() {
    return sources().stream()
        .anyMatch(it -> AwsLibrary.importedIn(it, CodeFile.text(it)).isPresent());
  }

  /** Whether anything that is needed, or that the image gets, speaks of AWS. */
  private boolean mayUse(List<String> manifests) {
    boolean isSpokenOf =
        files.stream()
            .filter(
                it -> CodeFile.isManifest(it) || CodeFile.isLock(it) || CodeFile.isDockerfile(it))
            .anyMatch(it -> AwsLibrary.mayBeIn(CodeFile.text(it)));
    return manifests.isEmpty() || isSpokenOf || isImported();
  }
}
