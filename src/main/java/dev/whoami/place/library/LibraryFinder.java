package dev.whoami.place.library;

import java.util.List;

/** Finds the libraries of one language that a process has. */
interface LibraryFinder {
  /** Those of this process; none where it is a program of another language. */
  List<Library> of(ExaminedProcess process, BoundedFiles files);

  /** Those that are installed in the usual places, whether or not a process uses them. */
  List<Library> installed(BoundedFiles files);
}
