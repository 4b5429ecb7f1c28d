"""What lets a JVM start sooner: an archive of the classes that it has loaded in an earlier run.

The JVM itself checks that an archive is of its own build and of these very jars, by their size and
time; one that is not is made anew.
"""

import subprocess
import zipfile

OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:cds=off"]


def jvm(java, classpath, *words):
    """A JVM that starts soon, with its class path, up to the main class."""
    return [java, *OPTIONS, *words, "-cp", classpath]


class Archive:
    """Of one program's class path. Without an archive the program only starts more slowly."""

    def __init__(self, java, classpath, file):
        self.java = java
        self.classpath = classpath
        self.file = file
        self.is_made = False
        self.is_usable = self.holds()

    @property
    def command(self):
        """A JVM with the class path, up to its main class."""
        return jvm(self.java, self.classpath, *self.words)

    @property
    def words(self):
        if self.is_made:
            return [f"-XX:ArchiveClassesAtExit={self.file}"]
        return [f"-XX:SharedArchiveFile={self.file}"] if self.is_usable else []

    def make(self, run):
        """Makes it of what the program loads in this run, unless there is a good one."""
        if self.is_usable:
            return
        self.file.unlink(missing_ok=True)
        self.is_made = True
        try:
            run()
        finally:
            self.is_made = False
            self.is_usable = self.holds()

    def holds(self):
        """Whether the JVM takes it for these jars: told to, it does not start without."""
        if not self.file.exists():
            return False
        told = ["-Xshare:on", f"-XX:SharedArchiveFile={self.file}", "-cp", self.classpath]
        command = [self.java, "-XX:+UseSerialGC", *told, "-version"]
        return subprocess.run(command, capture_output=True).returncode == 0


def packed(folder, jar):
    """A jar of the classes in a folder: an archive is of jars alone."""
    classes = sorted(folder.rglob("*.class"))
    if not jar.exists() or any(each.stat().st_mtime > jar.stat().st_mtime for each in classes):
        with zipfile.ZipFile(jar, "w") as out:
            for each in classes:
                out.write(each, each.relative_to(folder))
    return jar
