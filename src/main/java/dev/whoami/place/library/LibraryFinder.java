package dev.whoami.place.library;

import java.util.List;

/** Finds the libraries of one language that a process has. */
interface LibraryFinder {
  /** The libraries of this process; none if its program is in another language. */
  List<Library> of(ExaminedProcess process, BoundedFiles files);

  /** The libraries that are installed in the usual places, even if no process uses them. */
  List<Library> installed(BoundedFiles files);
}
