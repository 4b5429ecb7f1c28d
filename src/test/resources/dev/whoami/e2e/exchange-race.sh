# Run in a private network, as the first of processes of its own. Its variables are set by
# ExchangeRaceIT. Everything ends with this script. WHOAMI names N.
# shellcheck shell=sh disable=SC2016,SC2034
set -u
ip link set lo up

# In the background, so that its number is that of the program.
as_stranger() {
  exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
}

# Writes down whatever is sent to it, and answers that it is no credentials endpoint.
listener='
  use IO::Socket::INET;
  open(my $heard, ">>", "$ENV{THEIRS}/heard") or die $!;
  $heard->autoflush(1);
  my $listener = IO::Socket::INET->new(
    LocalAddr => "127.0.0.1", LocalPort => 9099, Listen => 100, ReuseAddr => 1) or die $!;
  open(my $ready, ">", "$ENV{THEIRS}/ready") or die $!;
  close($ready);
  while (my $client = $listener->accept()) {
    my $all = "";
    while ($all !~ /\r\n\r\n/ && sysread($client, my $some, 65536)) { $all .= $some }
    my ($body) = $all =~ /\r\n\r\n(.*)/s;
    my ($length) = $all =~ /content-length: *(\d+)/i;
    while (length($body // "") < ($length // 0) && sysread($client, my $some, 65536)) {
      $all .= $some;
      $body .= $some;
    }
    print $heard "$all\n";
    print $client "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    close($client);
  }'

# RENAME_EXCHANGE of renameat2(2), whose number differs between processors.
exchanger='
  use POSIX;
  my $number = (POSIX::uname())[4] eq "x86_64" ? 316 : 276;
  chdir $ENV{THEIRS} or die $!;
  my ($one, $other) = ("file", "other");
  syscall($number, -100, $one, -100, $other, 2) == 0 or die "no exchange: $!";
  open(my $going, ">", "going") or die $!;
  close($going);
  1 while syscall($number, -100, $one, -100, $other, 2) == 0;
  die $!;'

await() {
  tries=0
  until [ -e "$THEIRS/$1" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ]; then
      echo "$1: it never came"
      exit 1
    fi
    sleep 0.1
  done
}

as_stranger perl -e "$listener" &
await ready

# Each has other settings, so that ps asks for each of them.
started=0
while [ "$started" -lt "$PROCESSES" ]; do
  started=$((started + 1))
  as_stranger env -i PATH="$PATH" AWS_REGION=eu-central-1 \
    AWS_ROLE_ARN="arn:aws:iam::111122223333:role/made-up-$started" \
    AWS_WEB_IDENTITY_TOKEN_FILE="$TOKEN" \
    AWS_ENDPOINT_URL_STS=http://127.0.0.1:9099 \
    AWS_CONTAINER_CREDENTIALS_FULL_URI="http://127.0.0.1:9099/$started" \
    AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE="$TOKEN" \
    sh -c "echo >\"$THEIRS/up-$started\"; exec sleep 3600" &
  N=$!
  await "up-$started"
done

{
  (as_stranger perl -e "$exchanger")
  echo >"$THEIRS/ended"
} &
await going

round=0
while [ "$round" -lt "$ROUNDS" ] || { [ "$round" -lt "$MOST" ] && ! grep -q "$OWN" "$THEIRS/heard"; }; do
  round=$((round + 1))
  eval "$WHOAMI" </dev/null
  status=$?
  # 2 and 3: it was called wrongly, or failed itself.
  [ "$status" -lt 2 ] || exit "$status"
done
[ ! -e "$THEIRS/ended" ] || {
  echo "the names were not exchanged to the end"
  exit 1
}
