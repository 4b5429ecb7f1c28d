package dev.whoami.lint.model;

import dev.whoami.lint.model.call.CalledService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whether the code of a container uses AWS, as the repository shows it. */
public final class CodeUse {
  /** Whether the code uses AWS. */
  public enum Kind {
    /** A source imports a library of AWS. */
    CALLS,
    /** The code has such a library, and no source was found that imports it. */
    HAS_LIBRARY,
    /** Neither the code nor its libraries have a library of AWS. */
    NONE
  }

  private final Kind kind;
  private final List<String> proofs;
  private final List<CalledService> calls;
  private final boolean ofAll;

  private CodeUse(Kind kind, List<String> proofs, List<CalledService> calls, boolean ofAll) {
    this.kind = kind;
    this.ofAll = ofAll;
    this.calls = Collections.unmodifiableList(new ArrayList<>(calls));
    this.proofs = Collections.unmodifiableList(new ArrayList<>(proofs));
  }

  /** With the proofs, a clause each, which may be shown. */
  public static CodeUse of(Kind kind, List<String> proofs) {
    return new CodeUse(kind, proofs, Collections.emptyList(), false);
  }

  /** The same, with the services that the code calls. */
  public CodeUse calling(List<CalledService> services) {
    return new CodeUse(kind, proofs, services, ofAll);
  }

  /** The same, of all the code of a repository, which may have more than one program. */
  public CodeUse ofWholeRepository() {
    return new CodeUse(kind, proofs, calls, true);
  }

  public boolean isOfWholeRepository() {
    return ofAll;
  }

  public Kind kind() {
    return kind;
  }

  public List<String> proofs() {
    return proofs;
  }

  /** The services that the sources have clients of. */
  public List<CalledService> calls() {
    return calls;
  }
}
