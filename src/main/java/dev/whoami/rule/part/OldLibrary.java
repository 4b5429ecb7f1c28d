package dev.whoami.rule.part;

import dev.whoami.aws.Version;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.FirstVersion;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.LibraryClients;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.place.library.Library;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A library of a program here that does not use a source, although its newest version does. */
public final class OldLibrary {
  private final FoundClient found;
  private final Source source;
  private final Examination x;

  private OldLibrary(FoundClient found, Source source, Examination x) {
    this.found = found;
    this.source = source;
    this.x = x;
  }

  /** The most certain old library; empty if every program can use that source, or none would. */
  public static Optional<OldLibrary> without(Source source, Examination x) {
    for (FoundClient each : x.clients()) {
      if (takes(each.newest(), source) && !takes(each.whole(), source)) {
        return Optional.of(new OldLibrary(each, source, x));
      }
    }
    return Optional.empty();
  }

  private static boolean takes(Walk walk, Source source) {
    return walk.winner().filter(it -> it.source() == source).isPresent();
  }

  /** The finding: the library is too old for this, what it does and gets, and the upgrade. */
  public Finding finding(String what, String does) {
    ClientVersion client = found.version();
    Version first = FirstVersion.of(client, x.seen(), walk -> takes(walk, source));
    Finding finding =
        Finding.of(
                client.client().atSentenceStart()
                    + " "
                    + client.version()
                    + " of "
                    + owner(client, x)
                    + " is too old for "
                    + what
                    + ": "
                    + does
                    + ", and "
                    + gets(x, found.whole())
                    + ".")
            .because(first + " is the first version that takes it")
            .because(x.seen().of(source).evidence());
    return where(finding, client, x)
        .remedy(
            Remedy.of(
                "Upgrade "
                    + client.client().inSentence()
                    + " of "
                    + owner(client, x)
                    + " to "
                    + first
                    + " or later."));
  }

  /** The owner of the library: "process 1", or an installation. */
  public static String owner(ClientVersion client, Examination x) {
    Optional<Library> library = LibraryClients.libraryOf(client, x.libraries());
    return library
        .flatMap(Library::process)
        .map(pid -> "process " + pid)
        .orElse(
            library.filter(Library::isOfProcess).isPresent()
                ? "this process"
                : "an installation here");
  }

  public static Finding where(Finding finding, ClientVersion client, Examination x) {
    return LibraryClients.libraryOf(client, x.libraries())
        .map(it -> finding.because(it.toString()))
        .orElse(finding);
  }

  /** The identity that the client gets instead. */
  public static String gets(Examination x, Walk walk) {
    WalkVerdict verdict = WalkVerdict.of(x, walk);
    if (verdict.isAnonymous()) {
      return "finds no credentials and sends unsigned requests, without an error";
    }
    return verdict.kind() == IdentityKind.NONE
        ? "finds no credentials"
        : "gets the "
            + verdict.kind().words()
            + verdict.role().map(role -> " " + role).orElse("")
            + " instead";
  }
}
