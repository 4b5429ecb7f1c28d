package dev.whoami.place.library;

import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.world.process.ProgramNames;
import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The SDK for .NET, by the .deps.json that the build writes beside a program: either the assembly
 * that dotnet runs, or a program of its own.
 *
 * @see <a href="https://learn.microsoft.com/dotnet/core/dependency-loading/default-probing">.NET:
 *     default probing</a>
 */
final class NetLibraries implements LibraryFinder {
  private static final ProgramNames DOTNET = ProgramNames.of("dotnet");
  private static final LazyPattern CORE = LazyPattern.of("\"AWSSDK\\.Core/(\\d[\\w.-]*)\"");
  private static final String ASSEMBLY = ".dll";

  @Override
  public List<Library> of(ExaminedProcess process, BoundedFiles files) {
    List<Library> found = new ArrayList<>();
    for (String program : programs(process)) {
      String path = program + ".deps.json";
      String text = files.bytes(path).text();
      if (!text.contains("AWSSDK.Core/")) {
        continue;
      }
      Matcher core = CORE.matcher(text);
      if (core.find()) {
        found.add(
            Library.of(
                    LibraryMarks.in(LibraryMark.Registry.NUGET).client("AWSSDK.Core"),
                    "AWSSDK.Core",
                    Optional.of(core.group(1)),
                    path)
                .foundBy(FoundBy.PACKAGES, process.pid()));
      }
    }
    return found;
  }

  @Override
  public List<Library> installed(BoundedFiles files) {
    return Collections.emptyList();
  }

  private static List<String> programs(ExaminedProcess process) {
    if (!process.isNamed(DOTNET)) {
      return process.program().startsWith("/")
          ? Collections.singletonList(process.program())
          : Collections.emptyList();
    }
    for (String word : process.words()) {
      if (word.endsWith(ASSEMBLY)) {
        String path = process.absolute(word);
        return Collections.singletonList(path.substring(0, path.length() - ASSEMBLY.length()));
      }
    }
    return Collections.emptyList();
  }
}
