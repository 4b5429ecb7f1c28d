"""How each application is made, in a folder that a container then has as /mnt/app, and started."""

import json
import shutil
import signal
import zipfile
from dataclasses import dataclass
from pathlib import Path

import agent
import install
import versions
from bucket import Bucket
from clients import OTHER_HTTP

PROGRAMS = Path(__file__).resolve().parent / "programs"
APP = "/mnt/app"
# The only provider by which S3A of Hadoop 2.10 asks the endpoint of a task.
OF_CONTAINER = versions.PROPERTY.format(
    "fs.s3a.aws.credentials.provider", "com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper"
)
# An application ends when this file is there.
END = "/tmp/end"
V2_PARTS = ["auth", "url-connection-client", "sts"]
PYTHON = Path("/usr/lib/python3/dist-packages")
BOTO3 = """
    boto3* botocore* s3transfer* jmespath* dateutil* python_dateutil* urllib3* six*
    requests* certifi* idna* chardet* charset_normalizer*
""".split()
BUILD = """<build><plugins>
<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version>
<configuration><release>17</release></configuration></plugin>
<plugin><artifactId>maven-shade-plugin</artifactId><version>3.6.1</version><executions>
<execution><phase>package</phase><goals><goal>shade</goal></goals><configuration>
<createDependencyReducedPom>false</createDependencyReducedPom>
<relocations><relocation><pattern>software.amazon.awssdk</pattern>
<shadedPattern>{package}</shadedPattern></relocation></relocations>
<transformers><transformer
implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/>
</transformers></configuration></execution></executions></plugin>
</plugins></build></project>
"""


@dataclass(frozen=True)
class Tools:
    """What the machine has."""

    jdk: str
    # Of a container: the certificate of STS is below /mnt/trust there.
    java_options: list
    whoami: Path
    trust: Path
    tests: Path

    @property
    def jvm(self):
        options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"]
        return [f"{self.jdk}/bin/java", *options, *self.java_options]


class Telling:
    """A program that says who it is, and ends with a code of its own when it is told to."""

    EXIT = 7

    def prepared(self, world, folder):
        return self

    def answer(self, container):
        container.await_that(lambda: "{" in container.said)
        return json.loads(container.said[container.said.index("{") :].splitlines()[0])

    def end(self, container):
        container.exec("touch", END)
        return container.wait()

    def close(self):
        """Nothing is beside it."""


class ClassPath(Telling):
    """A program of these artifacts, each a jar of its class path."""

    def __init__(self, program, artifacts, without=()):
        self.program = program
        self.artifacts = artifacts
        self.without = without

    def make(self, folder, tools):
        install.maven(folder, self.artifacts, self.without)
        sources = [PROGRAMS / "Program.java", PROGRAMS / f"{self.program}.java"]
        install.javac(folder, f"{tools.jdk}/bin/javac", sources, "--release", "8")

    def command(self, tools):
        return [*tools.jvm, "-cp", f"{APP}/classes:{APP}/jars/*", self.program, END]


class OnJava(ClassPath):
    """The same on the JRE of another version, which can attach to it, too."""

    JRE = f"{APP}/java/bin/java"

    def __init__(self, version, usual):
        super().__init__(usual.program, usual.artifacts, usual.without)
        self.version = version

    def make(self, folder, tools):
        install.java(folder, self.version)
        super().make(folder, tools)

    def command(self, tools):
        _, *rest = super().command(tools)
        return [self.JRE, *rest]


def sdk_v2(version, *modules, program=None):
    """The SDK for Java 2, which has a client for STS only with the module sts."""
    parts = [f"software.amazon.awssdk:{each}:{version}" for each in modules]
    usual = "SdkV2" if "sts" in modules else "SdkV2WithoutSts"
    others = [each for each in OTHER_HTTP if not any(part.startswith(each) for part in parts)]
    return ClassPath(program or usual, parts, others)


def sdk_v1(version):
    parts = [f"com.amazonaws:aws-java-sdk-{each}:{version}" for each in ("core", "sts")]
    return ClassPath("SdkV1", parts)


class SpringBoot(Telling):
    """A jar that runs by itself: Spring Boot's loader at its root, the SDK in jars in it."""

    def __init__(self, loader, package, sdk):
        self.loader = loader
        self.package = package
        self.sdk = sdk

    def make(self, folder, tools):
        part = folder / "part"
        (part / "loader").mkdir(parents=True)
        sdk_v2(self.sdk, *V2_PARTS).make(part, tools)
        artifact = f"org.springframework.boot:spring-boot-loader:{self.loader}"
        install.maven(part / "loader", [artifact], ["org.springframework:spring-core"])
        with zipfile.ZipFile(folder / "application.jar", "w") as out:
            out.writestr("META-INF/MANIFEST.MF", self.manifest)
            copy_loader(part / "loader/jars" / f"spring-boot-loader-{self.loader}.jar", out)
            for each in ("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/"):
                out.writestr(each, "")
            for each in sorted((part / "classes").glob("*.class")):
                out.write(each, f"BOOT-INF/classes/{each.name}")
            for each in sorted((part / "jars").glob("*.jar")):
                out.write(each, f"BOOT-INF/lib/{each.name}")
        shutil.rmtree(part)

    @property
    def manifest(self):
        return (
            f"Manifest-Version: 1.0\nMain-Class: {self.package}.JarLauncher\nStart-Class: SdkV2\n"
            f"Spring-Boot-Version: {self.loader}\nSpring-Boot-Classes: BOOT-INF/classes/\n"
            "Spring-Boot-Lib: BOOT-INF/lib/\n"
        )

    def command(self, tools):
        return [*tools.jvm, "-jar", f"{APP}/application.jar", END]


def copy_loader(jar, out):
    with zipfile.ZipFile(jar) as loader:
        for each in loader.infolist():
            # The newer one finds the handlers of its addresses as a service.
            if each.filename.startswith(("org/", "META-INF/services/")):
                out.writestr(each, loader.read(each))


class Shaded(Telling):
    """One jar of everything, in which Maven's shade plugin has moved the SDK to a package."""

    def __init__(self, package, sdk):
        self.package = package
        self.sdk = sdk

    def make(self, folder, tools):
        sources = folder / "src/main/java"
        sources.mkdir(parents=True)
        for each in ("Program.java", "SdkV2.java"):
            shutil.copy(PROGRAMS / each, sources)
        parts = [f"software.amazon.awssdk:{each}:{self.sdk}" for each in V2_PARTS]
        build = BUILD.format(package=self.package)
        pom = install.pom(parts, OTHER_HTTP).replace("</project>", build)
        (folder / "pom.xml").write_text(pom)
        install.must(["mvn", "-B", "-ntp", "-q", "package"], cwd=folder)
        (folder / "target/conformance-1.jar").rename(folder / "application.jar")
        shutil.rmtree(folder / "target")

    def command(self, tools):
        return [*tools.jvm, "-cp", f"{APP}/application.jar", "SdkV2", END]


class Flume:
    """A real agent that writes to S3, with Hadoop and its SDK for Java 1."""

    def make(self, folder, tools):
        agent.Installation.made(folder, folder.parent / "kept")

    def command(self, tools):
        java, *rest = agent.Installation(Path(APP)).command(f"{tools.jdk}/bin/java")
        return [java, *tools.java_options, *rest]

    def prepared(self, world, folder):
        return Delivery(world, agent.Installation.made(folder, folder.parent / "kept"))


class Delivery:
    """What that agent has to deliver to S3, with the credentials of the container."""

    # Of a JVM that SIGTERM has ended.
    EXIT = 143

    def __init__(self, world, installation):
        self.s3 = Bucket(world)
        installation.configure(world.home, self.s3.port)
        installation.add(OF_CONTAINER)
        agent.place_events(world)

    def answer(self, container):
        """Who signs its requests."""
        container.await_that(self.s3.has_events)
        (signer,) = self.s3.signers()
        return {"key": signer}

    def end(self, container):
        container.signal(signal.SIGTERM)
        return container.wait()

    def close(self):
        self.s3.end()


class Python(Telling):
    """In a virtual environment with boto3 among its own packages."""

    def make(self, folder, tools):
        install.debian("python3-boto3", "python3-venv")
        venv = folder / "venv"
        install.must(["/usr/bin/python3", "-m", "venv", "--without-pip", str(venv)])
        packages = next((venv / "lib").glob("python3*/site-packages"))
        for pattern in BOTO3:
            for each in PYTHON.glob(pattern):
                (packages / each.name).symlink_to(each)
        shutil.copy(PROGRAMS / "program.py", folder)

    def command(self, tools):
        return [f"{APP}/venv/bin/python", f"{APP}/program.py", END]


class Node(Telling):
    """With the client for STS of the SDK for JavaScript 3 among its packages."""

    def __init__(self, version):
        self.version = version

    def make(self, folder, tools):
        if not shutil.which("node"):
            install.debian("nodejs")
        install.npm(folder, f"@aws-sdk/client-sts@{self.version}")
        shutil.copy(PROGRAMS / "program.js", folder)

    def command(self, tools):
        return ["node", f"{APP}/program.js", END]


class Go(Telling):
    """An executable of Debian's packages of an SDK for Go, which strip may have been at."""

    def __init__(self, version, package, is_stripped=False):
        self.version = version
        self.package = package
        self.is_stripped = is_stripped

    def make(self, folder, tools):
        install.debian("golang-go", self.package)
        install.go(folder, PROGRAMS / f"go-{self.version}/main.go")
        if self.is_stripped:
            install.must(["strip", str(folder / "driver")])

    def command(self, tools):
        return [f"{APP}/driver", END]
