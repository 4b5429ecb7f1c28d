# For a tap of Homebrew: scripts/packages fills in what stands between @s.
class AwsWhichRole < Formula
  desc "Tell which AWS identity the code in a container has, and why"
  homepage "@repository@"
  url "@repository@/releases/download/v@version@/@archive@"
  sha256 "@sha256@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    libexec.install "whoami.jar", "ecs-exec", "ecs-run", "fleet-collect", "kubectl-whoami", "into.sh", "into-guest.sh"
    bin.write_jar_script libexec/"whoami.jar", "aws-which-role"
    bin.install_symlink libexec/"ecs-exec" => "aws-which-role-ecs"
    bin.install_symlink libexec/"ecs-run" => "aws-which-role-ecs-run"
    bin.install_symlink libexec/"fleet-collect" => "aws-which-role-fleet-collect"
    bin.install_symlink libexec/"kubectl-whoami" => "kubectl-aws_which_role"
    man1.install "aws-which-role.1"
    bash_completion.install "aws-which-role.bash" => "aws-which-role"
    zsh_completion.install "_aws-which-role"
  end

  test do
    assert_match "whoami #{version}", shell_output("#{bin}/aws-which-role --version")
    assert_match "ECS", shell_output("#{bin}/aws-which-role explain WHO101")
  end
end
