# shellcheck shell=bash
# What ecs-exec and kubectl-whoami share: they open a line to a shell in a container, and the rest
# is here. The shell at the other end runs into-guest.sh, which lies beside this file. ecs-run takes
# its messages and its way to show a report from here. For the bash 3.2 of macOS, and for no tools but
# those that both it and Linux have.
#
# The other end is not trusted. The image can have a shell that was tampered with, and endpoints choose
# names that whoami prints. A name that begins with "their" holds words of the other end as they came.
# They are compared, cut, cleaned and kept, and nothing else. Only "checked" makes an answer of them, if
# they have the form of one. No number in arithmetic comes from them: bash runs the command that a
# subscript there has. WayInScriptsTest checks these scripts for all of this.
# shellcheck disable=SC2034 # What is set here is for the scripts that read this file.

# Bytes are compared here, whatever the language of this machine. Other programs keep that language.
if [[ ${LC_ALL-} ]]; then
  export LANG=$LC_ALL LC_CTYPE=$LC_ALL
fi
unset LC_ALL
LC_ALL=C

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
# Letters of base64: of 16 MiB, which is more than any recording has been seen to have.
most_letters=22369624
# Bytes of a report; of what else is heard until an answer comes; and of that, how much is kept.
most_of_report=67108864
most_unasked=262144
most_kept=65536
# Seconds until an answer comes, whatever else is heard.
longest_wait=300
# Bytes that are read of a line at once.
piece_length=4096

newline=$'\n'

# Patterns, byte by byte: text, and the letters of UTF-8 but for controls and what turns text around.
text_bytes=$'\t\n -~'
more=$'[\200-\277]'
two_bytes=$'[\302-\337]'$more
three_bytes=$'[\341-\357]'$more$more
three_bytes_too=$'\340[\240-\277]'$more
four_bytes=$'[\361-\364]'$more$more$more
four_bytes_too=$'\360[\220-\277]'$more$more
control=$'\302[\200-\237]'
turning=$'\330\234'
turning_too=$'\342\200[\216\217\250-\256]'
turning_else=$'\342\201[\246-\251]'
# The ends of a letter that is cut off.
one_of_more=$'[\302-\364\r]'
two_of_more=$'[\340-\364]'$more
three_of_four=$'[\360-\364]'$more$more
# What a shell would act on, where a path is copied into one.
not_in_a_path=$'*[][\001-\037\177;&|<>$`"\'()*?{}!#\\\\]*'

parts=$(dirname "${BASH_SOURCE[0]}")
name=${0##*/}

# This script's own command, for a shell. On the path its name is enough, by which kubectl finds its
# plugins.
own_command() {
  local called
  if [[ ! $(command -v "$name") -ef $0 ]]; then
    printf %q "$0"
  elif [[ $name == kubectl-* ]]; then
    called=${name//_/-}
    printf '%s' "kubectl ${called#kubectl-}"
  else
    printf '%s' "$name"
  fi
}

# print_usage WORDS: what it reads, with the command as it was called in place of these words.
print_usage() {
  local own line
  own=$(own_command)
  while IFS= read -r line; do
    case $line in
      *"$1 "*) line=${line%%"$1 "*}$own\ ${line#*"$1 "} ;;
    esac
    printf '%s\n' "$line"
  done
}

# unknown WORD [ELSE]: ends with the options that the usage of this script names.
unknown() {
  local options
  options=$(usage | awk '{
    gsub(/[^-a-zA-Z0-9]+/, " ")
    count = split($0, words, " ")
    for (i = 1; i <= count; i++)
      if (words[i] ~ /^-(-[a-z]|[a-z]$)/ && words[i] != "--record" && !seen[words[i]]++)
        printf " %s", words[i]
  }')
  # shellcheck disable=SC2086 # as many words as there are
  near "$1" $options
  die "$WRONG_USAGE" "Unknown: $1.${meant:+ Did you mean $meant?}${2:+ $2}" "The options are:$options" \
    "See $(own_command) --help."
}

# near WORD OPTION…: sets meant to the option that begins most as the word does, with two letters or
# more, else to nothing.
near() {
  local word option length best=1
  word=${1%%=*}
  word=${word#-}
  word=${word#-}
  meant=
  shift
  for option; do
    length=0
    while [[ ${word:length:1} && ${word:length:1} == "${option:length+2:1}" ]]; do
      length=$((length + 1))
    done
    if ((length > best)); then
      best=$((length))
      meant=$option
    fi
  done
}

# no_value OPTION=VALUE: for an option that takes none.
no_value() {
  die "$WRONG_USAGE" "${1%%=*} takes no value. Leave out =${1#*=}." "See $(own_command) --help."
}

# as_called WORDS…: the same up to the words for whoami.
as_called() {
  local called
  called=$(own_command)
  while (($#)) && [[ $1 != -- ]]; do
    called="$called $(printf %q "$1")"
    shift
  done
  printf '%s --' "$called"
}
as_called=$(as_called ${1+"$@"})
jar=
bundle=
java=
folder=
keep=
force=
recording=
talk=
line_process=
errors_process=
# The first word of each line to the other end. Only this script and that shell know it.
id=
# The first word of each line from there: at first the id, and after the report a second one.
mark=
# The folder there is named by this, and every user of the container can see it.
place=
unasked=0
kept=0
reported=0
ends=yes
their_split=
blank=
colors=
unwritten=

# say FACT [LINE…]: everything in it is cleaned.
say() {
  local line
  clean "$1"
  printf '%s: %s\n' "$name" "$cleaned" >&2
  shift
  for line; do
    clean "$line"
    printf '  %s\n' "$cleaned" >&2
  done
}

# clean TEXT [COLORS]: sets cleaned to the text, with a "?" for each byte that a terminal could act on
# and that is not part of a letter. With COLORS those of whoami stay.
clean() {
  local left=$1 text shown length
  cleaned=
  while [[ $left == *[!$text_bytes]* ]]; do
    # shellcheck disable=SC2295 # they are a pattern
    text=${left%%[!$text_bytes]*}
    left=${left:${#text}}
    shown=\?
    length=1
    # shellcheck disable=SC2254 # they are patterns
    case $left in
      $control* | $turning*) length=2 ;;
      $turning_too* | $turning_else*) length=3 ;;
      $two_bytes*) length=2 shown=${left:0:2} ;;
      $three_bytes* | $three_bytes_too*) length=3 shown=${left:0:3} ;;
      $four_bytes* | $four_bytes_too*) length=4 shown=${left:0:4} ;;
      $'\033'\[[0-2]m* | $'\033'\[36m* | $'\033'\[3[1-3]\;1m*)
        if [[ ${2-} ]]; then
          shown=${left%%m*}m
          length=${#shown}
        fi
        ;;
    esac
    cleaned=$cleaned$text$shown
    left=${left:length}
  done
  cleaned=$cleaned$left
}

# Sets secret to letters that cannot be guessed.
make_secret() {
  secret=$(od -An -N16 -tx1 /dev/urandom 2>/dev/null) || true
  secret=${secret//[!0-9a-f]/}
  [[ ${#secret} == 32 ]] || die "$WRONG_USAGE" "od cannot read 16 bytes of /dev/urandom on this machine." \
    "Without them a name in the report could pass for an answer of the container's shell." \
    "See that od is installed, and /dev/urandom can be read."
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

# list-tasks is ListTasks.
action() {
  printf '%s' "$1" | awk -F - '{ for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2) }'
}

# explain_aws WORDS: those of the AWS CLI, with what to do, where any call could have met them.
explain_aws() {
  case $1 in
    *ClusterNotFound*)
      die "$NOT_RUN" "There is no cluster ${cluster:-default} in this account and region." \
        "Name it by --cluster, and the region by --region. Those that there are:" \
        "  aws ecs list-clusters"
      ;;
    *"Unable to locate credentials"* | *ExpiredToken* | *"could not be found"* | *SSO* | *"security token"*)
      die "$NOT_RUN" "The AWS CLI has no valid credentials on this machine. It says:" "$1" \
        "Log in, or choose others: --profile NAME"
      ;;
    *"specify a region"*)
      die "$NOT_RUN" "The AWS CLI knows no region. Name it: --region REGION"
      ;;
  esac
}

# value OPTION [VALUE]: an option has one.
value() {
  if (($# < 2)) || [[ -z $2 ]]; then
    die "$WRONG_USAGE" "$1 needs a value. See $(own_command) --help."
  fi
}

# set_file OPTION VALUE
set_file() {
  value "$@"
  case $1 in
    --jar) jar=$2 ;;
    --bundle) bundle=$2 ;;
    --java) java=$2 ;;
    *) folder=$2 ;;
  esac
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

# check_path OPTION PATH
check_path() {
  check_typed "$1" "$2"
  # shellcheck disable=SC2053 # it is a pattern
  if [[ $2 == $not_in_a_path ]]; then
    die "$WRONG_USAGE" "$1 has a character that a shell would act on: $(printf %q "$2")" "Name a path without."
  fi
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
  check_path "--folder" "$folder"
  check_path "--java" "$java"
  find_recording ${1+"$@"}
  if [[ $java && $java != /* ]]; then
    die "$WRONG_USAGE" "--java $java is no path in the container. It is written /FOLDER/bin/java."
  fi
  need unzip "Install it; it takes out of whoami.jar what is sent ahead of it."
  find_files
  make_secret
  id=$secret
  mark=$id
  make_secret
  place=${secret:0:12}
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
  rm -f "$talk/to" "$talk/from" "$talk/complaints"
  mkfifo "$talk/to" "$talk/from" "$talk/complaints"
  keep_complaints <"$talk/complaints" >"$talk/errors" &
  errors_process=$!
  "$@" <"$talk/to" >"$talk/from" 2>"$talk/complaints" &
  line_process=$!
  exec 7>"$talk/to" 8<"$talk/from"
  ends=yes
}

# Keeps as much as is read. The standard error of the container's shell comes here as well.
keep_complaints() {
  dd bs=512 count=128 2>/dev/null || true
  cat >/dev/null
}

# Waits for the line's last complaints, which are in $talk/errors soon after its end.
await_complaints() {
  local waited
  [[ $errors_process ]] || return 0
  for ((waited = 0; waited < 10; waited++)); do
    kill -0 "$errors_process" 2>/dev/null || return 0
    sleep 0.1
  done
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

# next_piece [SECONDS]: sets their_piece to the next line of the other end, or to a part of a longer one;
# begins and ends say whether the line's begin and end are in it. Nothing else reads from there.
next_piece() {
  begins=$ends
  ends=
  their_piece=
  IFS= read -r -n "$piece_length" ${1:+-t "$1"} their_piece <&8 || {
    [[ $their_piece ]] || ends=$begins
    return 1
  }
  if ((${#their_piece} < piece_length)); then
    ends=yes
  fi
}

# begin_wait: for an answer.
begin_wait() {
  began=$SECONDS
  unasked=0
  kept=0
  : >"$talk/said"
  : >"$talk/heard"
}

# keep FILE TEXT: what came instead of an answer, the first of it. An empty line takes time as well.
keep() {
  unasked=$((unasked + ${#2} + 64))
  kept=$((kept + ${#2} + 1))
  if ((kept <= most_kept)); then
    printf '%s\n' "$2" >>"$talk/$1"
  fi
}

# hear SECONDS: sets their_word and their_rest to the next answer. A line that is not one is kept.
hear() {
  their_word=
  their_rest=
  while next_piece "$1"; do
    their_piece=${their_piece%$'\r'}
    if [[ $begins && $their_piece == "whoami:$mark "* ]]; then
      their_rest=${their_piece#"whoami:$mark "}
      their_word=${their_rest%% *}
      their_rest=${their_rest#"$their_word"}
      their_rest=${their_rest# }
      return
    elif [[ $their_piece == *[!\ ]* ]]; then
      keep heard "$their_piece"
    fi
    ((unasked <= most_unasked && SECONDS - began <= longest_wait)) || return 1
  done
  return 1
}

# expect WORD SECONDS: the other end says it. If it fails, why is in $talk/said, and this, too.
expect() {
  begin_wait
  while hear "$2"; do
    case $their_word in
      "$1") return ;;
      said) keep said "$their_rest" ;;
      failed | unplaced)
        [[ ! $their_rest ]] || keep said "$their_rest"
        return 1
        ;;
      *) keep heard "$their_rest" ;;
    esac
    ((unasked <= most_unasked && SECONDS - began <= longest_wait)) || break
  done
  lost
}

# checked FORM: sets answer to the other end's answer, if it has that form. Otherwise into-guest.sh did
# not send it, and the session ends.
checked() {
  local bad='*'
  case $1 in
    # 256 would be 0.
    status)
      case $their_rest in
        [0-9] | [1-9][0-9] | 1[0-9][0-9] | 2[0-4][0-9] | 25[0-5]) bad= ;;
      esac
      ;;
    sum)
      [[ ${#their_rest} != 64 ]] || bad='*[!0-9a-f]*'
      ;;
    base64) bad='*[!A-Za-z0-9+/=]*' ;;
    facts) bad='*[!a-z0-9: -]*' ;;
    path) ! is_path "$their_rest" || bad= ;;
    folder)
      [[ $their_rest != */"whoami-$place" ]] || ! is_path "$their_rest" || bad=
      ;;
  esac
  # shellcheck disable=SC2053 # it is a pattern
  [[ $their_rest != $bad ]] || distrust
  answer=$their_rest
}

# is_path TEXT: from the root on, and nothing in it that a shell would act on but a space.
is_path() {
  case $1/ in
    *//* | */./* | */../*) return 1 ;;
  esac
  # shellcheck disable=SC2053 # it is a pattern
  [[ $1 == /* && $1 != $not_in_a_path ]]
}

lost() {
  await_complaints
  give_up "The session ended early or stands still, so there is no whole report."
}

# distrust: something else than into-guest.sh answers there.
distrust() {
  give_up "The container's shell does not answer as the script that was sent to it would, so it is not believed."
}

# give_up FACT
give_up() {
  local where=
  if [[ ${here-} ]]; then
    where="If the container still runs, this may be left in it, and can be removed: $here"
  fi
  finish_line
  die "$NOT_RUN" "$1" ${where:+"$where"} "Try again. The session's last words:" "$(last_words)"
}

# What the other end complained of, else what was last heard. A line of a file is neither.
last_words() {
  local their_words
  their_words=$(cat "$talk/said" 2>/dev/null)
  their_words=${their_words:-$(cat "$talk/heard" "$talk/errors" 2>/dev/null |
    sed '/^[[:space:]]*$/d; /^Starting session/d; /^The Session Manager plugin was/d')}
  their_words=$(printf '%s\n' "$their_words" | awk 'length < 500' | tail -n 4 | sed '2,$s/^/  /')
  printf '%s' "${their_words:-nothing}"
}

# greet SECONDS: until the shell at the other end is there. What came before is in $talk/heard.
greet() {
  begin_wait
  while next_piece "$1"; do
    their_piece=${their_piece%$'\r'}
    if [[ $their_piece == *whoami:begin ]]; then
      {
        printf '%s\n' "id=$id" "place=$place"
        sed '/^ *#/d; /^$/d' "$parts/into-guest.sh"
        echo .
      } >&7 2>/dev/null || true
      expect ready 60 || lost
      return
    fi
    keep heard "$their_piece"
    ((unasked <= most_unasked && SECONDS - began <= longest_wait)) || break
  done
  await_complaints
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
  expect java 60 || lost
  their_refusals=$(cat "$talk/said")
  java_there=
  if [[ $their_rest ]]; then
    checked path
    java_there=$answer
  fi
  expect saw 60 || lost
  checked facts
  facts=" $answer "
  if [[ $java_there ]]; then
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
    if [[ $their_refusals ]]; then
      say "$(no_java), so $sending is sent, which has its own:" "$(indented "$their_refusals")"
    fi
  fi
  check_room
}

# Each line of a list but the first, which is indented by who says it.
indented() {
  printf '%s' "$1" | sed '2,$s/^/  /'
}

no_java() {
  if [[ $their_refusals ]]; then
    printf '%s' "The container's java is not run as root"
  else
    printf '%s' "The container has no java"
  fi
}

# What to do where a java was not run, since others than root can change it.
how_to_trust() {
  local their_path=${their_refusals%%: *} answer=FILE
  [[ $their_refusals ]] || return 0
  # It is copied into a command.
  if is_path "$their_path" && [[ $their_path != *' '* ]]; then
    answer=$their_path
  fi
  printf '%s' "$(indented "$their_refusals")
  Who can change it would have their program run as root. Give it to root, and take from the
  others the permission to write; or, if you trust them: --java $answer"
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
    give_up_on "the programs that unpack the bundle with its own Java are also missing:$missing"
  fi
  [[ $bundle ]] ||
    die "$NOT_RUN" "$(no_java), so whoami.jar cannot run in it." ${their_refusals:+"$(how_to_trust)"} \
      "A bundle with a Java of its own can, and is not beside this script: name it by" \
      "--bundle whoami-linux-x64.tar.gz. From the sources it is made by scripts/release."
}

# What is left where nothing can be run in the container itself.
give_up_on() {
  die "$NOT_RUN" "$(no_java), and $1." "So whoami cannot run in it." ${their_refusals:+"$(how_to_trust)"} "$(other_way)"
}

check_room() {
  local room
  room=$(fact room)
  case $room in
    -* | [0-9] | [0-9][0-9])
      [[ $force ]] ||
        die "$NOT_RUN" "The container has $room MiB of its memory left, and whoami needs about 100." \
          "The kernel could end the application to make room, so nothing was started." \
          "Give the container more memory, or add --force."
      ;;
  esac
}

# no_place [bundle]
no_place() {
  local fact="The container has no folder in which whoami can have one only for itself${1:+, with programs that run}:"
  if [[ $folder ]]; then
    fact="In the container's folder $folder, whoami cannot have one only for itself${1:+, with programs that run}:"
  fi
  die "$NOT_RUN" "$fact" "$(indented "$(cat "$talk/said")")" \
    "Name another folder, in which no other user can move the files of this user, as in /tmp with mode 1777:" \
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
  expect placed 60 || no_place "$what"
  checked folder
  here=$answer
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

# On a terminal, how far it is.
progress() {
  local passed=$((SECONDS - started)) left=
  [[ -t 2 ]] || return 0
  if ((passed >= 2)); then
    left=", about $(((total - sent) * passed / sent + 1)) s left"
  fi
  printf '\r%s: sending %s (%s MB), %3d %%%s   ' "$name" "$sending" "$megabytes" \
    $((100 * sent / total)) "$left" >&2
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
    [[ $their_rest == "$sent" ]] || distrust
    progress
  done 9<"$talk/lines"
  expect sum 60 || not_taken
  finish_line
  checked sum
  compare "$answer" || damaged
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
  local shown
  shown=$( (stty size </dev/tty) 2>/dev/null) || true
  known_size "${COLUMNS:-${shown##* }}"
}

rows() {
  local shown
  shown=$( (stty size </dev/tty) 2>/dev/null) || true
  known_size "${LINES:-${shown%% *}}"
}

# A terminal that knows no size says 0.
known_size() {
  case $1 in
    0 | *[!0-9]*) ;;
    *) printf '%s' "$1" ;;
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
    else
      colors=yes
    fi
  fi
  words_there ${1+"$@"}
  line="run '$(columns)' $input$(quoted ${words[@]+"${words[@]}"})"
  if ((${#line} > 4000)); then
    die "$WRONG_USAGE" "The arguments of whoami are longer than a session takes in one line." "Give fewer."
  fi
  if ((${#as_called} < 1000)); then
    send "called=$(quoted "$as_called" | cut -c 2-)"
  fi
  send "LINES=$(rows); export LINES"
  send "$line"
  expect running 60 || lost
  hear_report
  hear_outcome
}

# hear_report: shows it as it comes, until its end.
hear_report() {
  while next_piece; do
    if [[ $begins && ${their_piece%$'\r'} == "whoami:$id ended" ]]; then
      return
    fi
    show
  done
  lost
}

# hear_outcome: sets status. The line that ended the report could have been a name in it. So that shell
# now gets a new word to answer with, which did not exist while whoami ran. A line without it belongs to
# the report.
hear_outcome() {
  make_secret
  mark=$secret
  send "outcome $mark"
  # The line break before a word is not of the report.
  blank=
  while next_piece 60; do
    their_rest=${their_piece%$'\r'}
    case ${begins:+$their_rest} in
      "whoami:$mark said "*)
        blank=
        complain "${their_rest#"whoami:$mark said "}"
        ;;
      "whoami:$mark exit "*)
        their_rest=${their_rest#"whoami:$mark exit "}
        checked status
        status=$answer
        return
        ;;
      # A terminal that repeats what is typed.
      "whoami:$id ended" | "$id outcome $mark") blank= ;;
      *) show ;;
    esac
  done
  lost
}

# count: a report has an end.
count() {
  reported=$((reported + ${#their_piece} + 1))
  ((reported <= most_of_report)) ||
    die "$NOT_RUN" "What the container says is longer than any report, 64 MiB, so the rest was left out." \
      "If it is a watch that has run for long, start it again."
}

# complain WORDS: of whoami, on standard error.
complain() {
  count
  clean "$(at_home "$1")"
  printf '%s\n' "$cleaned" >&2
}

# show: a piece of the report. An empty line waits for the next one.
show() {
  local their_text=$their_split$their_piece cut=0
  count
  their_split=
  if [[ $blank ]]; then
    put "$newline"
    blank=
  fi
  if [[ $ends ]]; then
    their_text=${their_text%$'\r'}
    if [[ ! $their_text && $begins ]]; then
      blank=yes
      return
    fi
  else
    # shellcheck disable=SC2254 # they are patterns
    case $their_text in
      *$three_of_four) cut=3 ;;
      *$two_of_more) cut=2 ;;
      *$one_of_more) cut=1 ;;
    esac
    their_split=${their_text:${#their_text}-cut}
    their_text=${their_text:0:${#their_text}-cut}
  fi
  clean "$their_text" "$colors"
  put "$cleaned${ends:+$newline}"
}

# put TEXT: on standard output, as long as somebody reads it.
put() {
  [[ ! $unwritten ]] || return 0
  printf '%s' "$1" 2>"$talk/unwritten" || unwritten=yes
}

# Ends as whoami itself does: a report that did not arrive is not a success.
finish() {
  if [[ $unwritten ]]; then
    if grep -q 'Broken pipe' "$talk/unwritten"; then
      exit 141
    fi
    die "$WRONG_USAGE" "The report could not be written to standard output: $(cat "$talk/unwritten")" \
      "Free some space, or write it elsewhere."
  fi
  exit "$status"
}

# The recording that whoami made there, as a file here. It is anybody's: what it is worth, whoami
# replay finds out.
bring_home() {
  local size=0
  [[ $recording ]] || return 0
  case $status in
    0 | 1) ;;
    *)
      say "There is no recording, since whoami ended with $status before it was made."
      return
      ;;
  esac
  # shellcheck disable=SC2016 # for the other shell
  send 'give "$here/recording.zip"'
  begin_wait
  while hear 60; do
    case $their_word in
      part)
        checked base64
        [[ $answer ]] || distrust
        size=$((size + ${#answer}))
        ((size <= most_letters)) ||
          die "$NOT_RUN" "The recording is larger than 16 MiB, and did not come home."
        printf '%s' "$answer" >&9
        began=$SECONDS
        ;;
      sum) break ;;
      failed)
        [[ ! $their_rest ]] || keep said "$their_rest"
        die "$NOT_RUN" "The recording could not be read in the container. It says:" "$(last_words)"
        ;;
      *) keep said "$their_rest" ;;
    esac
    ((unasked <= most_unasked && SECONDS - began <= longest_wait)) || break
  done 9>"$talk/parts"
  [[ $their_word == sum ]] || lost
  checked sum
  decode "$talk/parts" "$talk/recording"
  if [[ $answer != "$(sum "$talk/recording")" || $(head -c 2 "$talk/recording") != PK ]]; then
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

# one_word PATH: for a shell. The path has been checked, and a space is the one thing left that matters.
one_word() {
  case $1 in
    *' '*) printf "'%s'" "$1" ;;
    *) printf '%s' "$1" ;;
  esac
}

# Removes what was put there, and ends the session.
leave() {
  if [[ $keep ]]; then
    send 'kept=yes'
    if [[ $suffix == .jar ]]; then
      say "whoami stays in the container: $(one_word "$java_there") -jar $(one_word "$here/whoami.jar")"
    else
      say "whoami stays in the container: $(one_word "$here/whoami-linux-x64/bin/whoami")"
    fi
  fi
  send 'leave; tell bye; exit'
  begin_wait
  if ! hear 30 || [[ $their_word != bye ]]; then
    say "The session ended before the container was tidied up." "This may be left there: $here"
  fi
  here=
}

# However this script ends, the line is closed, and the other end tidies up.
hang_up() {
  local waited
  trap - EXIT
  finish_line
  # What is shown next has no color of the report.
  [[ ! $colors ]] || put $'\033[0m'
  if [[ $line_process ]]; then
    if [[ ${here-} ]]; then
      send 'leave; tell bye; exit'
      begin_wait
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
