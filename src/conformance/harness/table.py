"""What came of it: a file with every answer, and a summary for people."""

from answer import Answer

# (client, how a value of the setting's ID begins; whole where it ends in a comma): why the library
# itself does not always answer the same.
ITS_S3 = "before 1.68 it asks the endpoint of its S3, where one is set, for a role, too"
S3_BY_PROXY = "a star exempts no address, so its request of this S3 goes to the proxy, too"
OF_RCLONE = [f"web-identity={each}," for each in ("healthy", "denied", "expired")]
OF_RCLONE += [f"profile={each}" for each in ("role", "chain", "token", "circle")]
EXPLAINED = {
    ("object-store", "profile=default,"): "Polars itself takes keys of ~/.aws before it asks",
    ("object-store", "profile=named,"): "Polars itself takes keys of ~/.aws before it asks",
    ("object-store", "profile=process-and-keys,"): "Polars itself takes keys of ~/.aws first",
    ("object-store", "profile=blank-keys,"): "Polars itself takes keys of ~/.aws first",
    **{(client, "proxy=star,"): S3_BY_PROXY for client in ("object-store", "opendal", "lancedb")},
    ("object-store", "sts-answer=rotates,"): "Polars begins anew after an error, with a new token",
    **{("rclone", each): ITS_S3 for each in OF_RCLONE},
    ("rclone", "instance=hop-limit-v1,"): "it asks for a token for longer than it is waited for",
    ("opendal", "clock=ahead,"): "by its clock the keys end as it gets them: it takes none such",
    ("lancedb", "keys=blank,"): "LanceDB itself takes keys of the environment, even blank ones",
    ("lancedb", "sts=all-services,"): "AWS_ENDPOINT_URL tells it where S3 is, too",
    ("lancedb", "blank=AWS_ENDPOINT_URL,"): "by chance LanceDB takes it for its S3, and panics",
    ("rclone", "proxy=suffix,"): "its Go is older than 1.24.1, and .254 exempts an address there",
    ("lancedb", "sts-answer=rotates,"): "LanceDB begins anew after an error, with a new token",
}
# Only where it is asked once: who asks again does not care.
MET_BY_WHOAMI = "it asks STS once, and a request of whoami's own for an identity met the failure"
EXPLAINED |= {
    (client, f"sts-answer={each}-once,"): MET_BY_WHOAMI
    for client in ("minio-go", "opendal", "aws-crt")
    for each in ("fails", "throttles")
}
# A chain that is asked without a client of S3 does not notice.
OWN_ENDPOINT = "its S3 has an endpoint here, beside which the SDK for Java 2 takes no such wish"
NO_CLIENT = "the SDK for Java 2 builds no client of S3 with this, whoever it would be"
NO_RETRIES = "it asks the SDK for Java 2 how often to try, which cannot read that"
BOTH = ["fips=true,", "fips=profile,", "dual-stack=true,", "dual-stack=profile,"]
UNREADABLE = [f"blank=AWS_{each}," for each in ("USE_FIPS_ENDPOINT", "USE_DUALSTACK_ENDPOINT")]
# What its parser rejects of ~/.aws; without S3 its chain goes on behind that.
MALFORMED = ["indented", "colons", "comment-indented", "stray-line", "stray-word", "bom"]
MALFORMED = [f"dialect={each}," for each in MALFORMED]
# Iceberg tells the SDK itself whether it wants dual stack.
EXPLAINED |= {("iceberg", each): OWN_ENDPOINT for each in BOTH[:2]}
EXPLAINED |= {(c, each): OWN_ENDPOINT for c in ("flink-s3", "trino-s3") for each in BOTH}
EXPLAINED |= {
    (client, each): NO_CLIENT
    for client in ("iceberg", "flink-s3", "trino-s3")
    for each in (*UNREADABLE, "blank=AWS_MAX_ATTEMPTS,", *MALFORMED)
}
EXPLAINED["aws-msk-iam-auth", "blank=AWS_MAX_ATTEMPTS,"] = NO_RETRIES
# docs/dev/conformance.md, "What is not covered".
PACKED = "it unpacks a reply that it did not ask to be packed, and whoami does not"
EXPLAINED |= {
    (client, f"{factor}=gzip,"): PACKED
    for client in ("aws-sdk-go-v1", "aws-sdk-go-v2", "aws-sdk-ruby", "rclone", "minio-go")
    for factor in ("helper", "document")
}
COLUMNS = ["setting", "client", "version", "real answer", "predicted answer", "agrees"]


class Table:
    """The answers of the real libraries, and the predictions beside them."""

    def __init__(self, settings, libraries):
        self.settings = settings
        self.libraries = libraries
        self.rows = {each.name: rows(each, settings) for each in libraries}
        self.real = {}
        self.predicted = {}
        # Those that were asked again, alone.
        self.again = set()

    def agrees(self, key):
        """What whoami had no time to find out agrees with nobody."""
        guess = self.predicted[key]
        return self.real[key].who == guess.who and not guess.cut_short

    def compared(self):
        """Every (setting's ID, library's name) with an answer and a prediction for sure, in order."""
        return [key for key in self.asked() if key in self.predicted and self.is_sure(key)]

    def is_sure(self, key):
        """Not where whoami says that it does not know how the client reads the files."""
        return not self.predicted[key].unsure

    def unsure(self):
        return [key for key in self.asked() if key in self.predicted and not self.is_sure(key)]

    def asked(self):
        return [key for key in self.wanted() if key in self.real]

    def wanted(self):
        """Every (setting's ID, library's name) that is to be asked, in order."""
        return [
            (s.id, each.name)
            for each in self.libraries
            for s in self.settings
            if s.id in self.rows[each.name]
        ]

    def asked_in(self, setting):
        """The libraries to which this setting is another than those before it."""
        return [each for each in self.libraries if setting.id in self.rows[each.name]]

    def is_complete(self, setting):
        """Whether everybody in it has been asked."""
        keys = [(setting.id, each.name) for each in self.asked_in(setting)]
        return all(key in self.real and key in self.predicted for key in keys)

    def disagreements(self):
        return [key for key in self.compared() if not self.agrees(key)]

    def unexplained(self):
        return [key for key in self.disagreements() if not explanation(key)]

    def write(self, file):
        lines = ["\t".join(COLUMNS)]
        for key in self.asked():
            setting, name = key
            guess = self.predicted.get(key)
            verdict = "" if guess is None else "yes" if self.agrees(key) else "no"
            told = [cell(self.real[key]), cell(guess), verdict]
            lines.append("\t".join([setting, *name.rsplit("@", 1), *told]))
        file.write_text("\n".join(lines) + "\n")

    def tally(self):
        """How many settings each was asked in, and in how many the two agree, as a table in tabs."""
        lines = ["\t".join(["program", "version", "settings", "agree"])]
        for each in self.libraries:
            keys = [key for key in self.compared() if key[1] == each.name]
            if keys:
                counts = [str(len(keys)), str(sum(map(self.agrees, keys)))]
                lines.append("\t".join([*each.name.rsplit("@", 1), *counts]))
        return "\n".join(lines) + "\n"

    def summary(self):
        lines = [f"{'':32} {'agree':>7} {'differ':>7} {'rate':>8}"]
        for each in self.libraries:
            keys = [key for key in self.compared() if key[1] == each.name]
            agreed = sum(map(self.agrees, keys))
            rate = f"{100 * agreed / len(keys):.1f} %" if keys else "-"
            lines.append(f"{each.name:32} {agreed:7} {len(keys) - agreed:7} {rate:>8}")
        if self.unsure():
            lines.append(f"{len(self.unsure())} more are not predicted for sure, and not counted")
        for key in self.disagreements():
            once = "" if key in self.again else " (not asked again)"
            lines += ["", f"{key[1]} in {key[0]}{once}"]
            lines.append(f"    it is      {self.real[key].text[:300]}")
            lines.append(f"    predicted  {self.predicted[key].text[:300]}")
            if explanation(key):
                lines.append(f"    because    {explanation(key)}")
        return "\n".join(lines)

    def real_summary(self):
        """How often each library was whom, where nothing was predicted."""
        lines = []
        for each in self.libraries:
            who = [self.real[key].who for key in self.asked() if key[1] == each.name]
            counts = ", ".join(f"{one} {who.count(one)}" for one in dict.fromkeys(sorted(who)))
            lines.append(f"{each.name:32} {counts}")
        return "\n".join(lines)


def rows(library, settings):
    """The IDs of the settings that differ in what the library does not ignore: the first of each."""
    first = {}
    for each in settings:
        first.setdefault(each.without(library.client.ignores).id, each.id)
    return set(first.values())


def explanation(key):
    setting, name = key
    for (client, part), why in EXPLAINED.items():
        if name.startswith(f"{client}@") and f",{part}" in f",{setting},":
            return why
    return ""


def cell(answer: Answer | None):
    return "" if answer is None else answer.text.replace("\t", " ")[:300]
