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
        self.store = folder / f"signed-sts-{of_names}.p12"
        self.certificate = folder / f"sts-{of_names}-authority.pem"
        if not self.certificate.exists():
            self.make(folder / f"sts-{of_names}-authority.p12")

    def make(self, authority):
        """An authority, and a certificate of it: some libraries take none that signed itself."""
        for each in (authority, self.store):
            each.unlink(missing_ok=True)
        names = ",".join(f"dns:{each}" for each in sts_names.ALL)
        own, its = (self.store, "sts"), (authority, "authority")
        self.run(*its, "-genkeypair", "-keyalg", "RSA", "-ext", "bc=ca:true", "-dname", "CN=lab")
        self.run(*own, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=sts")
        request = self.run(*own, "-certreq")
        signed = self.run(*its, "-gencert", "-rfc", "-ext", f"san={names}", words=request)
        trusted = self.run(*its, "-exportcert", "-rfc")
        self.run(self.store, "authority", "-importcert", "-noprompt", words=trusted)
        self.run(*own, "-importcert", "-noprompt", words=signed)
        self.certificate.write_text(trusted)

    def run(self, store, alias, *options, words=""):
        """What keytool prints."""
        shared = ["-alias", alias, "-keystore", str(store), "-storepass", PASSWORD]
        command = [self.keytool, *options, *shared]
        return subprocess.run(
            command, input=words, check=True, capture_output=True, text=True
        ).stdout

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
