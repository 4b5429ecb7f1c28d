"""The way in where the other end lies: an endpoint that chooses the names in the report, or a shell that
was tampered with. Nothing that they say runs here, is an exit code, or steers a terminal."""

import io
import json
import os
import shutil
import subprocess
import tarfile
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

from cases import Ran, case, require
from cloud import Cloud
from container import tools_for_a_bundle

HERE = Path(__file__).parent
# What bash would run where it computes with such a number.
RUN_ME = "id[$(>PWNED)]"
NOT_A_STATUS = (
    RUN_ME, "-1", "+1", "0 0", "08", "00", "1e3", "0x1", "1" * 300, "256", "1000", "", " ", "x", "0;1", "$(>PWNED)",
    "0 id[$(>PWNED)]", "0\t", "a[0$(>PWNED)]", "status", "0\x1b[0m", "0 0\x00",
)  # fmt: skip
NOT_THE_FOLDER = (
    "", "/", "tmp/whoami-PLACE", "/tmp/whoami-other", "/tmp/;>PWNED;/whoami-PLACE", "/tmp/$(>PWNED)/whoami-PLACE",
    "/tmp/../whoami-PLACE", "/tmp/./whoami-PLACE", "//whoami-PLACE", "/tmp/`>PWNED`/whoami-PLACE", "/a\x1b[2J/whoami-PLACE",
    "/tmp/whoami-PLACE\n/x", "/tmp/'/whoami-PLACE", '/tmp/"/whoami-PLACE', "/tmp/&/whoami-PLACE", "/tmp/whoami-PLACE/..",
)  # fmt: skip
# A terminal would take these for its title, its clipboard, its screen and its colors.
STEERING = "a\x1b]0;title\x07b\x1b]52;c;UFdORUQ=\x07c\x1b[2Jd\x1b[31;1me\udc9bf\x9bg\x08h\ri\u202ej"


def little_jar(folder):
    """As little as the scripts take for whoami.jar; each case has its own, as they run side by side."""
    jar = folder / "lying.jar"
    with zipfile.ZipFile(jar, "w") as packed:
        packed.writestr("receiver.jar", "receiver")
    return jar


class Home:
    """The laptop, in whose folder nothing is to appear."""

    def __init__(self, bench, name):
        self.bench = bench
        self.folder = bench.folder / "home" / name
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "tmp").mkdir(parents=True)
        self.tools = self.folder / "tools"
        self.tools.mkdir()
        self.jar = little_jar(self.tools)

    def run(self, script, *words, **environment):
        full = {**self.bench.laptop(), "TMPDIR": str(self.folder / "tmp"), **environment}
        full["PATH"] = f"{self.tools}:{full['PATH']}"
        ended = subprocess.run(
            [str(self.bench.scripts / script), *words], env=full, cwd=self.folder, capture_output=True,
            stdin=subprocess.DEVNULL, timeout=240,
        )  # fmt: skip
        ran = Ran(ended.returncode, *(each.decode(errors="surrogateescape") for each in (ended.stdout, ended.stderr)))
        require(not list(self.folder.rglob("PWNED*")), f"it was run here: {ran}")
        require(not os.listdir(self.folder / "tmp"), f"left here: {os.listdir(self.folder / 'tmp')}{ran}")
        return ran

    def lied_to(self, *words, **lies):
        """kubectl-whoami, where the shell in the container says this."""
        if not (self.tools / "kubectl").exists():
            shutil.copy(HERE / "liar", self.tools / "kubectl")
        return self.run("kubectl-whoami", "--jar", str(self.jar), "web", *words, LIES=json.dumps(lies))

    def heard(self, commands, lines):
        """What into.sh makes of each of these, one after the other in one shell."""
        folder = self.folder / "lines"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for number, line in enumerate(lines):
            (folder / f"{number:03}").write_bytes(line.encode(errors="surrogateescape"))
        script = (
            'set -euo pipefail; . "$1/into.sh"; talk=$2; id=ID; mark=ID; place=PLACE; exec 7>/dev/null;'
            " make_secret() { secret=WORD; };"
            ' for each in "$3"/*; do'
            f' ended=0; (exec 8<"$each"; {commands}) 2>"$2/errors" || ended=$?; echo "$ended";'
            " done"
        )
        ended = subprocess.run(
            [self.bash(), "-c", script, "kubectl-whoami", str(self.bench.scripts), str(self.folder), str(folder)],
            env=self.bench.laptop(), cwd=self.folder, capture_output=True, timeout=240,
        )  # fmt: skip
        ran = Ran(ended.returncode, ended.stdout.decode(), ended.stderr.decode())
        require(not list(self.folder.rglob("PWNED*")), f"it was run here: {ran}")
        require(ran.status == 0 and not ran.err, f"the shell says: {ran}")
        return ran.out.splitlines()

    def bash(self):
        return shutil.which("bash", path=self.bench.laptop()["PATH"])


@case
def only_a_plain_number_is_an_exit_code(bench):
    home = Home(bench, "status")
    ended = home.heard("hear_outcome", [f"whoami:WORD exit {each}\n" for each in NOT_A_STATUS])
    wrong = [each for each, status in zip(NOT_A_STATUS, ended) if status != "4"]
    require(not wrong and len(ended) == len(NOT_A_STATUS), f"taken for exit codes: {wrong}")
    numbers = ("0", "1", "2", "3", "4", "13", "99", "100", "141", "199", "249", "255")
    ended = home.heard('hear_outcome; echo "$status"', [f"whoami:WORD exit {each}\r\n" for each in numbers])
    require(ended == [it for each in numbers for it in (each, "0")], f"not taken: {ended}")


@case
def what_is_not_of_the_form_of_an_answer_is_none(bench):
    home = Home(bench, "forms")

    def refuses(form, *answers):
        ended = home.heard(f"expect it 1; checked {form}", [f"whoami:ID it {each}\n" for each in answers])
        require(ended == ["4"] * len(answers), f"taken for a {form}: {list(zip(answers, ended))}")

    def takes(form, *answers):
        ended = home.heard(f'expect it 1; checked {form}; echo "$answer"', [f"whoami:ID it {each}\n" for each in answers])
        require(ended == [it for each in answers for it in (each, "0")], f"not taken for a {form}: {ended}")

    refuses("folder", *(each for each in NOT_THE_FOLDER if "\n" not in each))
    takes("folder", "/tmp/whoami-PLACE", "/a b/é/whoami-PLACE", "/whoami-PLACE")
    refuses("path", "java", "/usr/bin/java;>PWNED", "/a/../b", "/usr/$(>PWNED)/java", "/x\x1b]0;t\x07")
    takes("path", "/usr/bin/java", "/opt/a b-1.2_3+4/bin/java")
    refuses("facts", "room:$(>PWNED)", "room:A", "loader:x;y", "a\x07", "x[0]")
    takes("facts", "loader:glibc-x64 room:-3 curl sha256sum")
    refuses("sum", "", "0" * 63, "0" * 65, "G" * 64, "../" + "0" * 61)
    takes("sum", "0123456789abcdef" * 4)
    refuses("base64", "$(>PWNED)", "a b", "../x", "UEs=\x1b")
    takes("base64", "UEs=", "+/9A")
    refuses("anything-else", "x")


@case
def a_shell_that_lies_runs_nothing_here(bench):
    home = Home(bench, "liar")
    recorded = home.folder / "recording.zip"
    ran = home.lied_to("--", "--record", str(recorded)).ends_with(0)
    require(ran.out == "the report\n" and recorded.read_bytes() == b"PK", f"the honest one: {ran}")
    for number, status in enumerate((RUN_ME, "0;0", "-1")):
        for recording in ((), ("--", "--record", f"none-{number}")):
            ran = home.lied_to(*recording, outcome=[f"whoami:WORD exit {status}\n"]).ends_with(4).is_a_message()
            ran.says("so it is not believed")
    lies = {
        "placed": "whoami:ID placed /tmp/$(>PWNED)/whoami-PLACE\n",
        "java": "whoami:ID java /usr/bin/java;>PWNED\n",
        "saw": "whoami:ID saw loader:none room:id[$(>PWNED)]\n",
        "got": "whoami:ID got id[$(>PWNED)]\n",
        "sum": "whoami:ID sum $(>PWNED)\n",
        "ready": "whoami:ID failed\n",
        # The word of the end is not known while the report is made.
        "report": "whoami:ID running\nwhoami:ID exit 0\nwhoami: exit 0\nwhoami:ID bye\n",
    }
    for step, lie in lies.items():
        home.lied_to("--", "--record", "none", **{step: [lie, "exit"]}).ends_with(4).is_a_message()
    ran = home.lied_to("--", "--record", "none", give=["whoami:WORD part $(>PWNED)\n"]).ends_with(4)
    require(sorted(os.listdir(home.folder)) == ["recording.zip", "tmp", "tools"], f"written: {os.listdir(home.folder)}")


@case
def a_shell_that_has_no_end_fills_nothing(bench):
    """The session ends as soon as there is more than an honest shell would say."""
    home = Home(bench, "endless")
    text = "x" * 5000
    for step, lie in {
        "begin": f"endless{text}\n",
        "java": f"endlesswhoami:ID said {text}\n",
    }.items():
        ran = home.lied_to(**{step: [lie]}).ends_with(4).is_a_message()
        require(len(ran.err) < 5000, f"{step}: {len(ran.err)} bytes")
    endless = ["endlesswhoami:WORD part \n"]
    home.lied_to("--", "--record", "none", give=endless).ends_with(4).says("so it is not believed").is_a_message()
    commands = f'most_of_report=50000; hear_report >"$2/report"'
    ended = home.heard(commands, [(text + "\n") * 20, text * 20])
    require(ended == ["4", "4"], f"it goes on: {ended}")
    size = (home.folder / "report").stat().st_size
    require(40_000 < size <= 50_000, f"{size} bytes are written")


@case
def what_a_terminal_would_act_on_is_not_shown(bench):
    home = Home(bench, "steering")
    lies = {
        "report": [f"whoami:ID running\n{STEERING}\nö – 日本 \U0001f600 \x1b[31;1mred\x1b[0m\nwhoami:ID ended\n"],
        "outcome": [f"whoami:WORD said {STEERING}\nwhoami:WORD exit 3\n"],
        "leave": [f"{STEERING}\n"],
    }
    ran = home.lied_to(**lies).ends_with(3)
    require("ö – 日本 \U0001f600 ?[31;1mred?[0m\n" in ran.out, f"not all text is shown: {ran}")
    for step in ("begin", "ready", "java", "placed", "take", "sum"):
        text = f"whoami:ID said {STEERING}\nwhoami:ID failed {STEERING}\n" if step != "begin" else f"{STEERING}\n"
        shown = home.lied_to(**{step: [text, "exit"]}).ends_with(4)
        ran = type(ran)(0, ran.out + shown.out, ran.err + shown.err)
    steers = [each for each in ran.out + ran.err if each < " " and each not in "\n\t" or "\x7f" <= each <= "\x9f"]
    steers += [each for each in ran.out + ran.err if each in "\u202e" or "\udc80" <= each <= "\udcff"]
    require(not steers, f"it is steered by {steers}: {ran!r}")


@case
def the_colors_of_whoami_and_no_others_reach_a_terminal(bench):
    home = Home(bench, "colors")
    shown = home.heard(
        'colors=yes; hear_report | od -An -c | tr -d " \\n"; echo',
        ["\x1b[31;1ma\x1b[0m\x1b[1mb\x1b[2mc\x1b[36md\x1b[32;1me\x1b[33;1mf\x1b[5mg\x1b[31mh\x1b]0;t\x07i\x1b[2Jj\nwhoami:ID ended\n"],
    )
    want = "E[31;1maE[0mE[1mbE[2mcE[36mdE[32;1meE[33;1mf?[5mg?[31mh?]0;t?i?[2Jj\\n".replace("E", "033")
    require(shown[0] == want, f"it shows {shown}")


@case
def a_report_comes_as_it_was_written(bench):
    """Where a piece of a line ends, in a letter or before its end; and an empty line at its end."""
    home = Home(bench, "faithful")
    for size in (4093, 4094, 4095, 4096, 4097, 8191):
        for text in ("é", "日本", "\U0001f600", "\r\n", "\n\n"):
            report = "x" * size + text + "end\n\n"
            (shown,) = home.heard('hear_report >"$2/report"', [report + "\nwhoami:ID ended\n"])
            got = (home.folder / "report").read_bytes().decode()
            require(shown == "0" and got == report.replace("\r", ""), f"{size} {text!r}: {got[-20:]!r}")


# Names that an endpoint has whoami print. It knows the name of the folder, as every user there does.
NAMES = (
    "whoami:$seen exit id[$(>PWNED)] zzz", "zzz whoami:$seen exit 0", "whoami:$seen ended", "whoami:$seen said forged",
    "whoami:$seen exit 0", "whoami: exit 0", "whoami:$seen bye", "whoami:begin",
)  # fmt: skip


def hostile_report(bench, name):
    """A bundle whose whoami prints these names in its report, and ends with 1."""
    report = "".join(f"Cluster {each}\\n{each}\\n" for each in NAMES).replace("$(", "\\$(")
    program = (
        "#!/bin/sh\nfor seen in ${KNOWN-} $(cd /tmp; echo whoami-*); do seen=${seen#whoami-}\n"
        f'printf "%b" "{report}"; done\necho the last line; echo "whoami:$seen exit 0" >&2\n'
        'for each; do case $each in --record=*) printf PK >"${each#--record=}" ;; esac; done\nexit 1\n'
    )
    bundle = bench.folder / f"{name}.tar.gz"
    with tarfile.open(bundle, "w:gz") as packed:
        held = tarfile.TarInfo("whoami-linux-x64/bin/whoami")
        held.size, held.mode = len(program.encode()), 0o755
        packed.addfile(held, io.BytesIO(program.encode()))
    return bundle


@case
def names_in_a_report_are_no_words_of_the_shell(bench):
    image = bench.image("names", *tools_for_a_bundle(), java=False)
    home = Home(bench, "names")
    for each in ("kubectl", "od"):
        shutil.copy(HERE / each, home.tools)
    bundle = hostile_report(bench, "names")
    state = home.folder / "state.json"
    given = ("kubectl-whoami", "--jar", str(home.jar), "--bundle", str(bundle), "web")
    for known in ("", "0123456789abcdef" * 2):
        # The second time it knows even the word that only the two ends should know.
        inside = bench.inside(image, **({"KNOWN": known} if known else {}))
        state.write_text(json.dumps({"web": {"name": "web", "containers": {"app": inside}}}))
        for recording in ((), (f"--record={home.folder}/{known}.zip",)):
            (home.folder / "known").unlink(missing_ok=True)
            ran = home.run(*given, "--", *recording, STAND_IN_STATE=str(state), KNOWN=known)
            ran.ends_with(1).is_a_message()
            require(ran.out.endswith("the last line\n"), f"it is cut: {ran}")
            lines = 2 * len(NAMES) * (2 if known else 1) + 1
            lost = 1 if known else 0
            require(ran.out.count("\n") == lines - lost, f"it lacks lines: {ran}")
            require(not image.left_behind(), f"left behind: {image.left_behind()}")
        require((home.folder / f"{known}.zip").read_bytes() == b"PK", f"no recording: {ran}")
    # In a terminal that repeats what is typed.
    cloud = Cloud()
    cloud.add("1a2b3c", {"app": {"image": inside}})
    (home.folder / "known").unlink()
    given = ("ecs-exec", "--jar", str(home.jar), "--bundle", str(bundle), "--", "--record=from-ecs")
    ran = home.run(*given, KNOWN=known, AWS_ENDPOINT_URL_ECS=cloud.url).ends_with(1).is_a_message()
    require(ran.out.endswith("the last line\n") and ran.out.count("\n") == lines - lost, f"it is cut: {ran}")
    require((home.folder / "from-ecs.zip").read_bytes() == b"PK", f"no recording: {ran}")
    require(not image.left_behind(), f"left behind: {image.left_behind()}")
    cloud.end()


class Metadata:
    """The task's own metadata, but for the name of its cluster."""

    def __init__(self, real, name):
        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                with urlopen(real + self.path.removeprefix("/v4")) as answer:
                    body = answer.read()
                task = json.loads(body)
                if "Cluster" in task:
                    task["Cluster"] = name()
                body = json.dumps(task).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/v4"


@case
def the_name_of_a_cluster_is_no_exit_code(bench):
    """As the real whoami prints it, which breaks long lines."""
    image = bench.image("cluster")
    home = Home(bench, "cluster")
    shutil.copy(HERE / "kubectl", home.tools)
    asked = []

    def name():
        (folder,) = (each.name for each in (image.folder / "tmp").iterdir() if each.is_dir())
        asked.append(f"whoami:{folder.removeprefix('whoami-')} exit {RUN_ME} " + "z" * 90)
        return asked[-1]

    metadata = Metadata(bench.environment["ECS_CONTAINER_METADATA_URI_V4"], name)
    inside = bench.inside(image, ECS_CONTAINER_METADATA_URI_V4=metadata.url)
    state = home.folder / "state.json"
    state.write_text(json.dumps({"web": {"name": "web", "containers": {"app": inside}}}))
    words = ("--jar", bench.jar, "web", "--", "--record", "recording.zip", "--timeout", "60s", "--expect", "host-role")
    ran = home.run("kubectl-whoami", *words, STAND_IN_STATE=str(state)).is_a_message()
    require(asked and "exit id" in ran.out, f"the name is not in the report: {ran}")
    ran.ends_with(1).says("HOST ROLE")
    require(not image.left_behind(), f"left behind: {image.left_behind()}")
    require((home.folder / "recording.zip").read_bytes()[:2] == b"PK", f"no recording: {ran}")
