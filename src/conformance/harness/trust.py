"""What makes the real names of STS lead to the world's, and be trusted, in a world alone.

Not every library can be told of another STS by AWS_ENDPOINT_URL_STS.
"""

import subprocess
from pathlib import Path

NAMES = ["sts.us-west-2.amazonaws.com", "sts.us-east-1.amazonaws.com", "sts.amazonaws.com"]
PASSWORD = "not-secret"
SYSTEM = Path("/etc/ssl/certs/ca-certificates.crt")


class Trust:
    """A certificate for STS that was made here, and what has to know of it."""

    def __init__(self, folder, java_home):
        self.keytool = f"{java_home}/bin/keytool"
        self.store = folder / "sts.p12"
        self.certificate = folder / "sts.pem"
        self.hosts = folder / "hosts"
        if not self.hosts.exists():
            self.make()

    def make(self):
        names = ",".join(f"dns:{each}" for each in NAMES)
        alone = ["-ext", "bc=ca:true", "-ext", f"san={names}", "-dname", "CN=conformance"]
        self.run("-genkeypair", "-keyalg", "RSA", *alone)
        self.run("-exportcert", "-rfc", "-file", str(self.certificate))
        self.hosts.write_text(f"127.0.0.1 localhost {' '.join(NAMES)}\n")

    def run(self, *words):
        shared = ["-alias", "sts", "-keystore", str(self.store), "-storepass", PASSWORD]
        subprocess.run([self.keytool, *words, *shared], check=True, capture_output=True)

    @property
    def mounts(self):
        """What a world has in the place of files of this machine: those of a mount of its own."""
        return [(self.hosts, "/etc/hosts"), (self.certificate, SYSTEM)]

    @property
    def variables(self):
        """For what trusts no file of the machine's."""
        return {"NODE_EXTRA_CA_CERTS": str(self.certificate)}

    @property
    def words(self):
        """For the world itself."""
        return [str(self.store), PASSWORD]

    @property
    def java_options(self):
        return [
            f"-Djavax.net.ssl.trustStore={self.store}",
            f"-Djavax.net.ssl.trustStorePassword={PASSWORD}",
        ]
