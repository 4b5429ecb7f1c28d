# shellcheck shell=sh
# Makes the AWS CLI 2 resolve its credentials, and prints the access key ID alone.
# "aws configure list" prints the end of the secret key, and of the ID no more than its end; the
# Python inside, with the CLI's own botocore, is out of reach where the CLI came from Amazon's
# installer, and a signed address holds the session token. The class of an error is in its message
# alone, so the exit code stands for it; 252 says that this CLI is too old to have the command.
version=$(aws --version 2>/dev/null) || exit
version=${version#aws-cli/}
printf '{"version":"%s"' "${version%% *}"
case $version in
  2.*) ;;
  *) echo '}'; exit ;;
esac
{
  aws configure export-credentials --format env-no-export --no-cli-auto-prompt 2>/dev/null
  echo "CODE=$?"
} | {
  while IFS='=' read -r name value; do
    case $name in
      AWS_ACCESS_KEY_ID) printf ',"accessKeyId":"%s"' "$value" ;;
      CODE) code=$value ;;
    esac
  done
  echo '}'
  case $code in
    252) exit 0 ;;
    *) exit "$code" ;;
  esac
}
