# shellcheck shell=bash
# What ecs-exec and kubectl-whoami share: they open a line to a shell in a container, and the rest
# is here. The shell at the other end runs into-guest.sh, which lies beside this file. For the bash
# 3.2 of macOS, and for no tools but those that both it and Linux have.
# shellcheck disable=SC2034 # What is set here is for the scripts that read this file.

# Exit codes beside those of whoami, which are handed on.
WRONG_USAGE=2
NOT_RUN=4

# The first words of the shell at the other end. It hears out what it is to do, and does that in a
# process of its own: where this one is killed, that one is told so and can still tidy up. It looks
# for programs in the system's folders alone, since others may write to those of the container.
# shellcheck disable=SC2016 # for the other shell
opening='trap : INT; path=$PATH; PATH=/usr/sbin:/usr/bin:/sbin:/bin:/busybox; stty -echo 2>/dev/null; n=$(printf "\n."); n=${n%.}; s=; echo whoami:begin; while IFS= read -r l && [ "$l" != . ]; do s=$s$l$n; done; (eval "$s"); exit'

# With its end of line, what one message of a session holds.
line_length=1020
lines_at_once=64
# What whoami needs, in MiB.
memory=100
# Letters of base64: of 16 MiB, which is more than any recording has been seen to have.
most_letters=22369624

parts=$(dirname "${BASH_SOURCE[0]}")
name=${0##*/}
jar=
bundle=
java=
folder=
keep=
force=
recording=
talk=
line_process=
id=$$-$RANDOM$RANDOM

say() {
  printf '%s: %s\n' "$name" "$1" >&2
  shift
  if (($#)); then
    printf '  %s\n' "$@" >&2
  fi
}

# die STATUS FACT [LINE…]
die() {
  local status=$1
  shift
  say "$@"
  exit "$status"
}

# need COMMAND WAY-OUT
need() {
  command -v "$1" >/dev/null || die "$WRONG_USAGE" "$1 is missing on this machine. $2"
}

# value OPTION [VALUE]: an option has one.
value() {
  if (($# < 2)) || [[ -z $2 ]]; then
    die "$WRONG_USAGE" "$1 needs a value. See $name --help."
  fi
}

# first FILE…: the first that is there.
first() {
  local file
  for file; do
    if [[ -f $file ]]; then
      printf '%s\n' "$file"
      return
    fi
  done
  return 1
}

find_files() {
  local file
  for file in "$jar" "$bundle"; do
    if [[ $file && ! -r $file ]]; then
      die "$WRONG_USAGE" "$file cannot be read, so it cannot be sent. Name another."
    fi
  done
  jar=${jar:-$(first "$parts/whoami.jar" "$parts/../whoami.jar" "$parts/../lib/whoami.jar" \
    "$parts/../target/whoami.jar")} ||
    die "$WRONG_USAGE" "There is no whoami.jar beside this script, nor in target/." \
      "Name it: --jar FILE. From the sources it is made by: mvn package -Dmaven.test.skip"
  bundle=${bundle:-$(first "$parts/whoami-linux-x64.tar.gz" "$parts/../whoami-linux-x64.tar.gz" \
    "$parts/../target/release/whoami-linux-x64.tar.gz" || true)}
}

# check_typed WHAT WORD…: a terminal would act on a control character, and end a line at another.
check_typed() {
  local what=$1 word
  shift
  for word; do
    if [[ $word == *[[:cntrl:]]* ]]; then
      die "$WRONG_USAGE" "$what has a line break or another control character: $(printf %q "$word")" \
        "It is typed into a session, which would act on that. Give it without."
    fi
  done
}

# find_recording WORDS…: of whoami. Sets recording to the file here as which it is to come home.
find_recording() {
  local named=
  while (($#)) && [[ $1 != -- ]]; do
    case $1 in
      --record) named=${2-} ;;
      --record=*) named=${1#--record=} ;;
    esac
    shift
  done
  [[ $named ]] || return 0
  recording=${named%.zip}.zip
  if [[ -e $recording || -L $recording ]]; then
    die "$WRONG_USAGE" "$recording is there already, and a recording overwrites nothing. Name another:" \
      "  -- --record FILE.zip"
  elif [[ ! -d $(dirname "$recording") || ! -w $(dirname "$recording") ]]; then
    die "$WRONG_USAGE" "Nothing can be written into $(dirname "$recording"), so no recording could come home to it." \
      "Name a file elsewhere: -- --record FILE.zip"
  fi
}

# prepare WORDS…: of whoami.
prepare() {
  check_typed "An argument of whoami" ${1+"$@"}
  check_typed "--folder" "$folder"
  check_typed "--java" "$java"
  find_recording ${1+"$@"}
  if [[ $java && $java != /* ]]; then
    die "$WRONG_USAGE" "--java $java is no path in the container. It is written /FOLDER/bin/java."
  fi
  need unzip "Install it; it takes out of whoami.jar what is sent ahead of it."
  find_files
  talk=$(mktemp -d "${TMPDIR:-/tmp}/whoami.XXXXXX")
  trap hang_up EXIT
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM
  # Writing to a line that is dead is told by its status.
  trap '' PIPE
  unzip -p "$jar" receiver.jar >"$talk/receiver.jar" 2>/dev/null || true
  [[ -s $talk/receiver.jar ]] ||
    die "$WRONG_USAGE" "$jar is no whoami.jar, or one of an older version." \
      "Name the one that came with this script: --jar FILE"
}

sum() {
  if command -v sha256sum >/dev/null; then
    sha256sum <"$1"
  else
    shasum -a 256 <"$1"
  fi | cut -d ' ' -f 1
}

# connect COMMAND…: a line to the shell at the other end.
connect() {
  rm -f "$talk/to" "$talk/from"
  mkfifo "$talk/to" "$talk/from"
  "$@" <"$talk/to" >"$talk/from" 2>"$talk/errors" &
  line_process=$!
  exec 7>"$talk/to" 8<"$talk/from"
}

# send WORDS: one line of shell for the other end. That the line is dead is heard soon.
send() {
  printf '%s %s\n' "$id" "$1" 2>/dev/null >&7 || true
}

# The words as one for a shell.
quoted() {
  local word
  for word; do
    printf " '%s'" "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")"
  done
}

# hear SECONDS: sets word and rest to what the other end has told. What is no word of it is kept.
hear() {
  local line
  while IFS= read -r -t "$1" line <&8; do
    line=${line%$'\r'}
    case $line in
      *"whoami:$id "*)
        rest=${line#*"whoami:$id "}
        word=${rest%% *}
        rest=${rest#"$word"}
        rest=${rest# }
        return
        ;;
      *[!\ ]*) printf '%s\n' "$line" >>"$talk/heard" ;;
    esac
  done
  return 1
}

# expect WORD SECONDS: the other end says it. If it fails, why is in $talk/said, and this, too.
expect() {
  : >"$talk/said"
  while hear "$2"; do
    case $word in
      "$1") return ;;
      said) printf '%s\n' "$rest" >>"$talk/said" ;;
      failed)
        if [[ $rest ]]; then
          printf '%s\n' "$rest" >>"$talk/said"
        fi
        return 1
        ;;
    esac
  done
  lost
}

lost() {
  local where=
  if [[ ${here-} ]]; then
    where="If the container still runs, this may be left in it, and can be removed: $here"
  fi
  finish_line
  die "$NOT_RUN" "The session ended early or stands still, so there is no whole report." \
    ${where:+"$where"} "Try again. The session's last words:" "$(last_words)"
}

# What the other end complained of, else what was last heard. A line of a file is neither.
last_words() {
  local said
  said=$(cat "$talk/said" 2>/dev/null)
  said=${said:-$(cat "$talk/heard" "$talk/errors" 2>/dev/null |
    sed '/^[[:space:]]*$/d; /^Starting session/d; /^The Session Manager plugin was/d')}
  said=$(printf '%s\n' "$said" | awk 'length < 500' | tail -n 4 | sed '2,$s/^/  /')
  printf '%s' "${said:-nothing}"
}

# greet SECONDS: until the shell at the other end is there. What came before is in $talk/heard.
greet() {
  local line
  : >"$talk/heard"
  while IFS= read -r -t "$1" line <&8; do
    line=${line%$'\r'}
    if [[ $line == *whoami:begin ]]; then
      {
        echo "id=$id"
        sed '/^ *#/d; /^$/d' "$parts/into-guest.sh"
        echo .
      } >&7 2>/dev/null || true
      expect ready 60
      return
    fi
    printf '%s\n' "$line" >>"$talk/heard"
  done
  return 1
}

has() {
  [[ $facts == *" $1 "* ]]
}

fact() {
  local left=${facts#*" $1:"}
  printf '%s' "${left%% *}"
}

# Looks around at the other end, and decides whether the jar or the bundle is to be sent.
look_around() {
  send "look${java:+$(quoted "$java")}"
  expect saw 60
  facts=" $rest"
  refused=$(cat "$talk/said")
  if [[ $(fact java) ]]; then
    cargo=$jar
    suffix=.jar
    sending=whoami.jar
  elif [[ $java ]]; then
    die "$NOT_RUN" "The container's $java is not there or cannot be run, so whoami was not run." \
      "Name another, or leave --java out."
  else
    check_for_bundle
    cargo=$bundle
    suffix=.tar.gz
    sending=${bundle##*/}
    if [[ $refused ]]; then
      say "$(no_java), so $sending is sent, which has its own:" "$(indented "$refused")"
    fi
  fi
  check_room
}

# Each line of a list but the first, which is indented by who says it.
indented() {
  printf '%s' "$1" | sed '2,$s/^/  /'
}

no_java() {
  if [[ $refused ]]; then
    printf '%s' "The container's java is not run as root"
  else
    printf '%s' "The container has no java"
  fi
}

# What to do where a java was not run, since others than root can change it.
how_to_trust() {
  [[ $refused ]] || return 0
  printf '%s' "$(indented "$refused")
  Who can change it would have their program run as root. Give it to root, and take from the
  others the permission to write; or, if you trust them: --java ${refused%%: *}"
}

check_for_bundle() {
  local tool missing=
  case $(fact loader) in
    # The bundle brings its own C library.
    glibc-x64 | musl-x64) ;;
    *-arm64) give_up_on "its machine is an arm64, and the bundle with a Java of its own is for x64" ;;
    *) give_up_on "no C library is where a program would look for it, so that the bundle with a Java of its own cannot start" ;;
  esac
  for tool in base64 tar gzip rm mkdir chmod; do
    has "$tool" || missing="$missing $tool"
  done
  if ! has sha256sum && ! has shasum && ! has openssl; then
    missing="$missing sha256sum"
  fi
  if [[ $missing ]]; then
    give_up_on "to unpack the bundle with a Java of its own this is missing, too:$missing"
  fi
  [[ $bundle ]] ||
    die "$NOT_RUN" "$(no_java), so whoami.jar cannot run in it." ${refused:+"$(how_to_trust)"} \
      "A bundle with a Java of its own can, and is not beside this script: name it by" \
      "--bundle whoami-linux-x64.tar.gz. From the sources it is made by scripts/release."
}

# What is left where nothing can be run in the container itself.
give_up_on() {
  die "$NOT_RUN" "$(no_java), and $1." "So whoami cannot run in it." ${refused:+"$(how_to_trust)"} "$(other_way)"
}

check_room() {
  local room
  room=$(fact room)
  case $room in
    '' | *[!0-9-]*) return ;;
  esac
  if ((room < memory)) && [[ ! $force ]]; then
    die "$NOT_RUN" "The container has $room MiB of its memory left, and whoami needs about $memory." \
      "The kernel could end the application to make room, so nothing was started." \
      "Give the container more memory, or say --force."
  fi
}

# no_place [bundle]
no_place() {
  local fact="The container has no folder where whoami could have one for itself alone${1:+, with programs that run}:"
  if [[ $folder ]]; then
    fact="In the container's folder $folder whoami cannot have one for itself alone${1:+, with programs that run}:"
  fi
  die "$NOT_RUN" "$fact" "$(indented "$(cat "$talk/said")")" \
    "Name another, where nobody else can move what this user puts there, as in /tmp with mode 1777:" \
    "--folder DIR. Or: $(other_way)"
}

# Finds a folder there, and lands what takes a file where there is no tool for it.
land() {
  local what=
  if [[ $suffix != .jar ]]; then
    what=bundle
  fi
  if [[ $folder ]]; then
    send "place $what$(quoted "$folder")"
  else
    send "folders $what"
  fi
  : >"$talk/said"
  while hear 60; do
    case $word in
      said) printf '%s\n' "$rest" >>"$talk/said" ;;
      placed)
        here=$rest
        break
        ;;
      unplaced) no_place "$what" ;;
    esac
  done
  [[ ${here-} ]] || lost
  [[ $suffix == .jar ]] || return 0
  send land
  # Few bytes a line: a terminal takes at most 4095 letters.
  od -An -v -to1 "$talk/receiver.jar" |
    awk '{ for (i = 1; i <= NF; i++) printf "\\%s", $i }
         NR % 12 == 0 { print "" }
         END { print "\n." }' >&7 2>/dev/null || true
  expect landed 60 || not_taken
}

# The file as lines of base64.
encode() {
  if command -v base64 >/dev/null; then
    base64 <"$1"
  else
    openssl base64 <"$1"
  fi | tr -d '\r\n' | fold -w "$line_length" >"$talk/lines"
  # fold ends the last line only if it was ended.
  echo >>"$talk/lines"
  total=$(sed '/^$/d' "$talk/lines" | wc -l)
  total=$((total))
}

megabytes() {
  awk -v bytes="$1" 'BEGIN { printf "%.1f", bytes / 1000000 }'
}

# progress SENT: on a terminal, how far it is.
progress() {
  local passed=$((SECONDS - started)) left=
  [[ -t 2 ]] || return 0
  if ((passed >= 2)); then
    left=", about $(((total - $1) * passed / $1 + 1)) s left"
  fi
  printf '\r%s: sending %s (%s MB), %3d %%%s   ' "$name" "$sending" "$megabytes" \
    $((100 * $1 / total)) "$left" >&2
  shown=1
}

finish_line() {
  if [[ ${shown-} ]]; then
    printf '\r%80s\r' '' >&2
    shown=
  fi
}

# Types the file into the session, and waits every so many lines until they have arrived.
type_in() {
  local text sent=0 some
  megabytes=$(megabytes "$(wc -c <"$cargo")")
  encode "$cargo"
  if [[ ! -t 2 ]]; then
    say "sending $sending ($megabytes MB) through the session"
  fi
  started=$SECONDS
  send "take \"\$here/whoami$suffix\" $total $lines_at_once"
  expect taking 60 || not_taken
  while ((sent < total)); do
    for ((some = 0; some < lines_at_once && sent < total; some++, sent++)); do
      IFS= read -r text <&9
      printf '%s\n' "$text" 2>/dev/null >&7 || lost
    done
    expect got 60 || not_taken
    progress "$sent"
  done 9<"$talk/lines"
  expect sum 60 || not_taken
  finish_line
  compare "$rest" || damaged
}

not_taken() {
  finish_line
  if grep -q 'UnsupportedClassVersionError' "$talk/said"; then
    die "$NOT_RUN" "Java in the container is older than 8, so whoami.jar cannot run." "$(other_way)"
  elif grep -q 'No space left' "$talk/said"; then
    die "$NOT_RUN" "The container's folder ${here%/*} is full, so whoami cannot be put there." \
      "Name another: --folder DIR"
  fi
  die "$NOT_RUN" "The container could not take $sending, so whoami did not run. It says:" "$(last_words)"
}

# compare SUM: what arrived is what was sent.
compare() {
  [[ $1 == "$(sum "$cargo")" ]]
}

damaged() {
  die "$NOT_RUN" "What arrived in the container is not what was sent: the checksums differ." \
    "It was not run, and is removed. Try again."
}

unpack() {
  [[ $suffix != .jar ]] || return 0
  send unpack
  expect unpacked 120 || not_taken
}

columns() {
  local size
  size=$( (stty size </dev/tty) 2>/dev/null) || true
  size=${COLUMNS:-${size##* }}
  # A terminal that knows no size says 0.
  case $size in
    0 | *[!0-9]*) ;;
    *) printf '%s' "$size" ;;
  esac
}

# words_there WORDS…: sets words to those for whoami there, where a recording is one file in the
# folder that is removed.
words_there() {
  words=()
  while (($#)) && [[ $1 != -- ]]; do
    case $1 in
      --record)
        words=(${words[@]+"${words[@]}"} "$1" ${2+"$here/recording.zip"})
        shift $(($# > 1))
        ;;
      --record=*) words=(${words[@]+"${words[@]}"} "--record=$here/recording.zip") ;;
      *) words=(${words[@]+"${words[@]}"} "$1") ;;
    esac
    shift
  done
  words=(${words[@]+"${words[@]}"} ${1+"$@"})
}

# at_home TEXT: with the file here in place of the one there, which is gone soon.
at_home() {
  local text=$1 there=$here/recording.zip
  [[ ! $recording ]] || text=${text//"$there"/"$recording"}
  printf '%s' "$text"
}

# run_there WORDS…: whoami in the container. Its report is written, and $status is its exit code.
run_there() {
  local input=nothing line words
  if [[ -t 1 && ${terminal-} ]]; then
    input=terminal
    if [[ ${NO_COLOR-} || ${TERM-dumb} == dumb ]]; then
      send "export NO_COLOR=1"
    fi
  fi
  words_there ${1+"$@"}
  line="run '$(columns)' $input$(quoted ${words[@]+"${words[@]}"})"
  if ((${#line} > 4000)); then
    die "$WRONG_USAGE" "The arguments of whoami are longer than a session takes in one line." "Give fewer."
  fi
  send "$line"
  expect running 60
  status=
  while IFS= read -r line <&8; do
    line=${line%$'\r'}
    case $line in
      *"whoami:$id "*)
        printf '%s' "${line%%"whoami:$id "*}"
        rest=${line#*"whoami:$id "}
        case $rest in
          "said "*) printf '%s\n' "$(at_home "${rest#said }")" >&2 ;;
          "exit "*)
            status=${rest#exit }
            break
            ;;
        esac
        ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
  [[ $status ]] || lost
}

# The recording that whoami made there, as a file here. It is anybody's: what it is worth, whoami
# replay finds out.
bring_home() {
  local size=0
  [[ $recording ]] || return 0
  if ((status > 1)); then
    say "There is no recording, since whoami ended with $status before it was made."
    return
  fi
  # shellcheck disable=SC2016 # for the other shell
  send 'give "$here/recording.zip"'
  : >"$talk/said"
  while hear 60; do
    case $word in
      part)
        size=$((size + ${#rest}))
        ((size <= most_letters)) ||
          die "$NOT_RUN" "The recording is larger than 16 MiB, and did not come home."
        printf '%s' "$rest" >&9
        ;;
      said) printf '%s\n' "$rest" >>"$talk/said" ;;
      sum) break ;;
      failed)
        [[ ! $rest ]] || printf '%s\n' "$rest" >>"$talk/said"
        die "$NOT_RUN" "The recording could not be read in the container. It says:" "$(last_words)"
        ;;
    esac
  done 9>"$talk/parts"
  [[ $word == sum ]] || lost
  decode "$talk/parts" "$talk/recording"
  if [[ $rest != "$(sum "$talk/recording")" || $(head -c 2 "$talk/recording") != PK ]]; then
    die "$NOT_RUN" "The recording that arrived is not what was made in the container: the checksums differ." \
      "It was thrown away. Try again."
  fi
  # Nothing is overwritten, and no link followed, that has come there meanwhile.
  (
    umask 077
    set -C
    cat "$talk/recording" >"$recording"
  ) 2>/dev/null || die "$NOT_RUN" "The recording could not be written to $recording. Name another: -- --record FILE.zip"
}

# decode FROM TO: one line of base64. Each of these has it in another way.
decode() {
  base64 -d <"$1" >"$2" 2>/dev/null || base64 -D <"$1" >"$2" 2>/dev/null ||
    openssl base64 -d -A <"$1" >"$2" 2>/dev/null || : >"$2"
}

# Removes what was put there, and ends the session.
leave() {
  if [[ $keep ]]; then
    send kept=yes
    if [[ $suffix == .jar ]]; then
      say "whoami stays in the container: $(fact java) -jar $here/whoami.jar"
    else
      say "whoami stays in the container: $here/whoami-linux-x64/bin/whoami"
    fi
  fi
  send 'leave; tell bye; exit'
  if ! hear 30 || [[ $word != bye ]]; then
    say "The session ended before the container was tidied up." "This may be left there: $here"
  fi
  here=
}

# However this script ends, the line is closed, and the other end tidies up.
hang_up() {
  local waited
  trap - EXIT
  finish_line
  if [[ $line_process ]]; then
    if [[ ${here-} ]]; then
      send 'leave; tell bye; exit'
      hear 10 || true
    fi
    exec 7>&- 8<&-
    for ((waited = 0; waited < 20; waited++)); do
      kill -0 "$line_process" 2>/dev/null || break
      sleep 0.1
    done
    kill "$line_process" 2>/dev/null || true
  fi
  rm -rf "$talk"
}

# The key that a person would press, for a program that runs there now.
interrupted() {
  trap '' INT TERM
  if [[ $line_process ]]; then
    printf '\003' 2>/dev/null >&7 || true
    here=
  fi
  exit "$1"
}
