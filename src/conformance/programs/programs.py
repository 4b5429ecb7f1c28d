"""The programs with credential chains of their own that can be run here: how to get and ask each.

Each asks for something of S3, and whose key that request has is the answer. Two that have nothing
to do with S3 say themselves whose key they have.
"""

import functools
import json
import subprocess
from pathlib import Path

import clients
import install
import settings
from clients import PATIENCE, PYTHON, SOURCES, Client

HERE = Path(__file__).resolve().parent
ASKED = HERE / "asked.py"
# What a program that never asks STS does not notice.
OF_STS = ["sts", "sts-answer", "names", "region", "regional", "fips", "dual-stack", "clock"]
NO_STS = dict.fromkeys(OF_STS, "it never asks STS")
ADDRESS = {"address": "it knows the address of the instance metadata by heart"}
NO_PROFILE = dict.fromkeys(["profile", "profile-name", "load-config"], "it reads no profile")
NO_CONTAINER = dict.fromkeys(["container", "pod"], "it never asks the container endpoint")
GO_PATH = Path("/usr/share/gocode/src")


def beside_s3(id, version, command, certificate=""):
    """The words that ask a program beside an S3 of its own."""
    asked = {"client": id, "version": version, "command": command, "certificate": certificate}
    path = f"PYTHONPATH={SOURCES / 'flume'}"
    return ["env", path, PYTHON, "-B", str(ASKED), json.dumps(asked)]


@functools.cache
def version_of_package(package):
    """Debian's package of a program, without what Debian counts itself."""
    told = subprocess.run(
        ["dpkg-query", "-W", "-f", "${source:Upstream-Version}", package],
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.partition("+")[0]


@functools.cache
def version_of_rclone():
    """As it says itself, which of a build of Debian's is another than that of the package."""
    told = subprocess.run(["rclone", "version"], capture_output=True, text=True, check=True)
    return told.stdout.split()[1].removeprefix("v")


def debian(id, package, words, ignores, with_tls=False, patience=PATIENCE, version=None):
    """A program of Debian's."""

    def bring(place):
        install.debian(package)
        if with_tls:
            certify(place.folder)

    def command(place):
        certificate = str(place.folder / "s3.pem") if with_tls else ""
        told = version() if version else version_of_package(package)
        return beside_s3(id, told, words, certificate)

    return Client(id, "", [ASKED], bring, command, patience, ignores=ignores)


def rclone_without_env_auth():
    """rclone as it comes, whose remote names no key; where S3 is, whoami is not to know."""
    remote = "[logs]\ntype = s3\n"
    why = "it asks no source of credentials"

    def bring(place):
        install.debian("rclone")
        (place.folder / "rclone.conf").write_text(remote)

    def command(place):
        config = f"--config={place.folder / 'rclone.conf'}"
        words = ["env", "RCLONE_S3_ENDPOINT={s3}", "rclone", config, "lsf", "logs:orders"]
        return beside_s3("rclone", version_of_rclone(), words)

    return Client(
        "rclone",
        "",
        [ASKED],
        bring,
        command,
        variant="without env_auth",
        config="rclone.conf",
        ignores=dict.fromkeys(settings.FACTORS, why),
    )


def certify(folder):
    """A key and a certificate for S3, which the program is told not to check."""
    install.debian("openssl")
    file = str(folder / "s3.pem")
    how = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=s3"]
    install.must(["openssl", "req", *how, "-keyout", file, "-out", f"{file}.part"])
    with open(file, "a") as whole:
        whole.write(Path(f"{file}.part").read_text())


def go(id, package, ignores):
    """A library of Debian's for Go, in a program of its own."""
    source = HERE / id / "main.go"

    def bring(place):
        install.debian("golang-go", package)
        install.go(place.folder, source)

    def command(place):
        version = version_of_package(package)
        return beside_s3(id, version, [str(place.folder / "driver"), "127.0.0.1:{port}"])

    return Client(id, "", [source, ASKED], bring, command, ignores=ignores)


def node(id, version, packages, ignores):
    """A library for Node; the version is the one that whoami knows it by."""
    source = HERE / id / "driver.js"

    def bring(place):
        install.debian("nodejs")
        install.npm(place.folder, *packages)
        # Node looks for packages from where the script is.
        (place.folder / "driver.js").write_text(source.read_text())

    def command(place):
        return beside_s3(id, version, ["node", str(place.folder / "driver.js"), "{s3}"])

    return Client(id, version, [source, ASKED], bring, command, ignores=ignores)


def jvm(id, folder, version, artifacts, beside=True, java=0, without=(), patience=PATIENCE):
    """A library for Java in a program of its own, which asks S3, or else says itself who it is."""
    drivers = [HERE / folder / "Driver.java"]
    if not beside:
        drivers.append(SOURCES / "java/Answer.java")

    def bring(place):
        install.maven(place.folder, artifacts, without)
        install.javac(place.folder, f"{place.jdk}/bin/javac", drivers)

    def command(place):
        java = [*place.jvm, *place.java_options, f"-Duser.home={place.home}", "Driver"]
        return beside_s3(id, version, [*java, "{s3}"]) if beside else [*java, version]

    return Client(
        id,
        version,
        drivers,
        bring,
        command,
        patience,
        is_java=True,
        java=java,
    )


# Its own home is the one that the list of users has; and what is mounted goes as it ends.
S3FS = [
    *["unshare", "--mount", "sh", "-c", 'mount --bind "$HOME" /root && exec "$@"', "sh"],
    *["s3fs", "orders", "/mnt", "-f"],
    *["-o", "url={s3}", "-o", "use_path_request_style", "-o", "nonempty"],
]
PGBACKREST = [
    "pgbackrest",
    "--stanza=main",
    "--repo1-type=s3",
    "--repo1-s3-key-type=auto",
    "--repo1-s3-bucket=orders",
    "--repo1-s3-endpoint=127.0.0.1",
    "--repo1-storage-port={port}",
    "--no-repo1-storage-verify-tls",
    "--repo1-s3-region=us-west-2",
    "--repo1-s3-uri-style=path",
    "--repo1-path=/",
    # Or it asks again what does not answer for a minute.
    "--io-timeout=3",
    "--log-level-console=error",
    "repo-ls",
]
# With AWS for a provider it would look for a host of the bucket's name.
RCLONE = ["rclone", "--config=/dev/null", "lsf", ':s3,env_auth=true,endpoint="{s3}":orders']
# As its own build has it, where a program is used with an SDK that it does not bring.
SDK_OF_SPRING = "2.54.3"
SDK_OF_ICEBERG = "2.57.8"
SDK_PARTS = ["s3", "sts", "kms", "glue", "dynamodb", "apache-client"]
ALL = [
    debian(
        "s3fs",
        "s3fs",
        S3FS,
        {
            **NO_STS,
            **ADDRESS,
            "web-identity": "it does not know web identity",
            "instance": "without -o iam_role it never asks the instance",
            "disabling": "without -o iam_role it never asks the instance",
            **dict.fromkeys(["container", "pod"], "without -o ecs it never asks the container"),
        },
    ),
    debian(
        "pgbackrest",
        "pgbackrest",
        PGBACKREST,
        {
            **NO_STS,
            **ADDRESS,
            **NO_PROFILE,
            "keys": "with key-type=auto it takes no key of the environment",
            "web-identity": "with key-type=auto it does not look at a token",
        },
        with_tls=True,
        patience=60,
    ),
    debian("rclone", "rclone", RCLONE, {}, version=version_of_rclone),
    rclone_without_env_auth(),
    go("minio-go", "golang-github-minio-minio-go-v7-dev", {**ADDRESS}),
    node(
        "object-store",
        "0.13.2",
        ["nodejs-polars@0.26.1", "nodejs-polars-linux-x64-gnu@0.26.1"],
        {**NO_PROFILE, **ADDRESS},
    ),
    node("opendal", "0.49.10", ["opendal@0.49.10"], {}),
    node("lancedb", "1.8.16", ["@lancedb/lancedb@0.39.0", "apache-arrow@18.1.0"], {}),
    jvm(
        "aws-msk-iam-auth",
        "msk",
        "2.3.9",
        ["software.amazon.msk:aws-msk-iam-auth:2.3.9"],
        beside=False,
        # It walks its chain four times.
        patience=100,
    ),
    jvm(
        "spring-cloud-aws",
        "spring",
        "4.1.1",
        [
            "io.awspring.cloud:spring-cloud-aws-autoconfigure:4.1.1",
            "io.awspring.cloud:spring-cloud-aws-core:4.1.1",
            f"software.amazon.awssdk:sts:{SDK_OF_SPRING}",
        ],
        beside=False,
    ),
    jvm(
        "druid",
        "druid",
        "37.0.0",
        ["org.apache.druid:druid-aws-common:37.0.0"],
        beside=False,
        without=["org.hyperic:sigar"],
    ),
    jvm(
        "iceberg",
        "iceberg",
        "1.12.0",
        [
            "org.apache.iceberg:iceberg-aws:1.12.0",
            *(f"software.amazon.awssdk:{each}:{SDK_OF_ICEBERG}" for each in SDK_PARTS),
        ],
    ),
    jvm(
        "flink-s3",
        "flink",
        "2.3.0",
        ["org.apache.flink:flink-s3-fs-native:2.3.0", "org.apache.flink:flink-core:2.3.0"],
    ),
    jvm(
        "trino-s3",
        "trino",
        "483",
        [
            "io.trino:trino-filesystem-s3:483",
            "io.trino:trino-spi:483",
            "io.opentelemetry:opentelemetry-api:1.64.0",
            "commons-logging:commons-logging:1.3.5",
        ],
        java=25,
    ),
]
FAST = ["s3fs", "pgbackrest", "minio-go"]
