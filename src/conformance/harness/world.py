"""A world on the real addresses, in a private network that nothing leads out of."""

import json
import os
import subprocess

SOURCES = {
    "user/old-admin": "ENV",
    "user/image-build": "PROFILE",
    "assumed-role/app-task-role/": "TASK",
    "assumed-role/app-pod-role/": "POD",
    "assumed-role/ecsInstanceRole/": "HOST",
    "assumed-role/eksNodeRole/": "HOST",
    "assumed-role/app-irsa-role/": "WEBID",
    # With the web identity of the environment, for the role of a profile.
    "assumed-role/deploy/": "WEBID-DEPLOY",
}
# Puts two files of a world in the place of the machine's, for what it starts alone.
MOUNT = 'mount --bind "$1" "$2" && mount --bind "$3" "$4" && shift 4 && exec "$@"'


class World:
    """One private network, in which one world follows another."""

    def __init__(self, java, classpath, trust):
        options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"]
        main = [java, *options, "-cp", classpath, "dev.whoami.e2e.WorldsMain"]
        mounts = [str(path) for mount in trust.mounts for path in mount]
        self.trust = trust
        self.process = subprocess.Popen(
            ["unshare", "--net", "--mount", "sh", "-c", MOUNT, "sh", *mounts, *main, *trust.words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.home = None
        self.variables = {}

    def become(self, words):
        """A new world of these words: nobody has asked it anything."""
        answer = self.say(json.dumps(words))
        if "error" in answer:
            raise RuntimeError(f"no world of {words}: {answer['error']}")
        self.require_private()
        self.home = answer["home"]
        self.variables = answer["variables"]

    def run(self, command, seconds):
        """Runs a command here: what it printed and what it complained about, None if it hung."""
        process = self.start(command, subprocess.PIPE, subprocess.PIPE)
        try:
            return process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.communicate()
            return None

    def start(self, command, output, errors=subprocess.STDOUT):
        """The process of a command here, in a session of its own."""
        inside = f"/proc/{self.process.pid}/ns"
        enter = ["nsenter", f"--net={inside}/net", f"--mount={inside}/mnt", f"--wd={self.home}"]
        return subprocess.Popen(
            [*enter, "--", *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            text=True,
            errors="replace",
            env=self.environment(),
            start_new_session=True,
        )

    def environment(self):
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "LANG": "C.UTF-8",
            "HOME": self.home,
            **self.trust.variables,
            **self.variables,
        }

    def source_of(self, access_key_id):
        """Where credentials of this ID come from."""
        arn = self.handed_out()["owners"].get(access_key_id, "")
        for part, source in SOURCES.items():
            if part in arn:
                return source
        raise RuntimeError(f"nobody in this world has the access key ID {access_key_id}")

    def requests(self):
        return self.handed_out()["requests"]

    def handed_out(self):
        return self.say("")

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the world ended with {self.process.wait()}")
        return json.loads(answer)

    def require_private(self):
        own, its = (os.readlink(f"/proc/{pid}/ns/net") for pid in ("self", self.process.pid))
        if own == its:
            raise RuntimeError("the world is not in a network of its own; nothing was run")
