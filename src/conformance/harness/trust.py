"""What makes the real names of STS lead to the world's, and be trusted, in a world alone.

Not every library can be told of another STS by AWS_ENDPOINT_URL_STS.
"""

import hashlib
import subprocess
from pathlib import Path

import sts_names

PASSWORD = "not-secret"
SYSTEM = Path("/etc/ssl/certs/ca-certificates.crt")


class Trust:
    """A certificate for STS that was made here, and what has to know of it."""

    def __init__(self, folder, java_home):
        self.keytool = f"{java_home}/bin/keytool"
        # A certificate of other names would not do.
        of_names = hashlib.sha256(" ".join(sts_names.ALL).encode()).hexdigest()[:8]
        self.store = folder / f"sts-{of_names}.p12"
        self.certificate = folder / f"sts-{of_names}.pem"
        if not self.certificate.exists():
            self.store.unlink(missing_ok=True)
            self.make()

    def make(self):
        names = ",".join(f"dns:{each}" for each in sts_names.ALL)
        alone = ["-ext", "bc=ca:true", "-ext", f"san={names}", "-dname", "CN=conformance"]
        self.run("-genkeypair", "-keyalg", "RSA", *alone)
        self.run("-exportcert", "-rfc", "-file", str(self.certificate))

    def run(self, *words):
        shared = ["-alias", "sts", "-keystore", str(self.store), "-storepass", PASSWORD]
        subprocess.run([self.keytool, *words, *shared], check=True, capture_output=True)

    def mounts(self, hosts):
        """What a world has in the place of files of this machine: those of a mount of its own."""
        return [(hosts, "/etc/hosts"), (self.certificate, SYSTEM)]

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
