package dev.whoami.lint.source;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Declared;
import dev.whoami.world.StreamedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a person names, read into what belongs together: the .tf files of one folder make
 * one module, every other file stands for itself. A file that cannot be read is told, and the
 * others go on.
 */
public final class Sources {
  private static final int BEGINNING = 4096;

  private final List<Declarations> sets = new ArrayList<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final Map<String, Map<String, TerraformFile>> modules = new LinkedHashMap<>();

  private Sources() {}

  public static Sources read(List<String> names) {
    Sources sources = new Sources();
    names.forEach(sources::read);
    for (Map<String, TerraformFile> each : sources.modules.values()) {
      sources.sets.add(Declarations.of(TerraformFiles.declaredIn(each)));
    }
    return sources;
  }

  /** What belongs together. */
  public List<Declarations> sets() {
    return new ArrayList<>(sets);
  }

  /** The files that could not be judged, each with the reason: one clause. */
  public Map<String, String> unreadable() {
    return new LinkedHashMap<>(unreadable);
  }

  private void read(String name) {
    try (StreamedFile file = StreamedFile.open(name)) {
      if (!file.whyNot().isEmpty()) {
        unreadable.put(name, file.whyNot());
        return;
      }
      read(name, new BufferedReader(file.text()));
    } catch (Unreadable wrong) {
      unreadable.put(name, wrong.reason());
    } catch (IOException failed) {
      unreadable.put(name, Text.reason(failed));
    } catch (RuntimeException bug) {
      unreadable.put(name, crashed(bug));
    } catch (OutOfMemoryError tooLarge) {
      unreadable.put(
          name, "holds more than fits into the memory of this Java; give it more with -Xmx");
    }
  }

  /** A bug of ours: its class and place, never its message, which may quote the file. */
  private static String crashed(RuntimeException bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    String at = trace.length == 0 ? "an unknown place" : trace[0].toString();
    return "cannot be read because of a bug of whoami; please report it with "
        + bug.getClass().getName()
        + " at "
        + at;
  }

  private void read(String name, BufferedReader text) throws IOException, Unreadable {
    FileKind kind = FileKind.of(name, beginningOf(text));
    switch (kind) {
      case JSON:
        sets.add(Declarations.of(JsonFile.declaredIn(name, text)));
        return;
      case TERRAFORM:
        module(name).put(name, TerraformFile.parse(Text.read(text)));
        return;
      case YAML:
        sets.add(Declarations.of(yaml(name, Text.read(text))));
        return;
      case UNTOLD:
        untold(name, Text.read(text));
        return;
      default:
        throw new Unreadable(kind.reason());
    }
  }

  /** Text without a name that tells: Terraform's blocks are easily told from YAML. */
  private void untold(String name, String text) throws Unreadable {
    if (FileKind.looksLikeTerraform(text)) {
      module(name).put(name, TerraformFile.parse(text));
    } else {
      sets.add(Declarations.of(yaml(name, text)));
    }
  }

  private Map<String, TerraformFile> module(String name) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    return modules.computeIfAbsent(folder, it -> new LinkedHashMap<>());
  }

  private static List<Declared> yaml(String name, String text) throws Unreadable {
    List<Node> documents = YamlNodes.parse(text);
    if (Template.is(documents.get(0))) {
      return Template.declaredIn(name, documents.get(0), Comments.in(text));
    }
    if (Manifests.are(documents)) {
      return Manifests.declaredIn(name, documents, Comments.in(text));
    }
    throw new Unreadable(
        "is no CloudFormation template (Resources) and no Kubernetes manifest (apiVersion, kind),"
            + " and of YAML only those are judged");
  }

  /** The beginning, put back. */
  private static String beginningOf(BufferedReader text) throws IOException {
    char[] beginning = new char[BEGINNING];
    text.mark(BEGINNING + 1);
    int read = text.read(beginning);
    text.reset();
    return read < 0 ? "" : new String(beginning, 0, read);
  }
}
