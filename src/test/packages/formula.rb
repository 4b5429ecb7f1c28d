# Runs a formula as Homebrew would: ruby formula.rb FORMULA ARCHIVE FOLDER. Of the words that a formula
# is written in, it has those that ours takes; an unknown one is an error. The archive is installed
# into the folder, and the formula's own test is run there. Needs java on the path.
require "digest"
require "fileutils"
require "open3"
require "pathname"

# A folder of the installation.
class Keg < Pathname
  # Files, each by its name, or by another one.
  def install(*names)
    mkpath
    names.each do |name|
      (name.is_a?(Hash) ? name : { name => File.basename(name) }).each do |from, to|
        FileUtils.cp(from, self / to, preserve: true)
      end
    end
  end

  def install_symlink(links)
    mkpath
    links.each { |target, name| File.symlink(target, self / name) }
  end

  def write_jar_script(jar, name)
    mkpath
    (self / name).write("#!/bin/bash\nexec java -jar \"#{jar}\" \"$@\"\n")
    (self / name).chmod(0o755)
  end
end

# The words of a formula.
class Formula
  class << self
    attr_reader :facts, :check

    %w[desc homepage url sha256 license].each do |word|
      define_method(word) { |value| (@facts ||= {})[word] = value }
    end

    def depends_on(*); end

    def test(&block)
      @check = block
    end

    def inherited(formula)
      super
      (@made ||= []) << formula
    end

    def made
      @made.first
    end
  end

  def initialize(prefix)
    @prefix = Keg.new(prefix)
  end

  { "bin" => "bin", "libexec" => "libexec", "man1" => "share/man/man1",
    "bash_completion" => "etc/bash_completion.d",
    "zsh_completion" => "share/zsh/site-functions" }.each do |word, folder|
    define_method(word) { Keg.new(@prefix / folder) }
  end

  # Homebrew takes it from the address.
  def version
    self.class.facts["url"][%r{/v(\d[\d.]*)/}, 1]
  end

  def shell_output(command)
    said, status = Open3.capture2e(command)
    abort "#{command} ended with #{status.exitstatus}:\n#{said}" unless status.success?
    said
  end

  def assert_match(wanted, said)
    abort "\"#{wanted}\" is not in:\n#{said}" unless said.include?(wanted)
  end
end

formula, archive, folder = ARGV
load formula
made = Formula.made
facts = made.facts
abort "the description is longer than 80 letters" if facts["desc"].length > 80
abort "the address does not end in #{File.basename(archive)}" unless facts["url"].end_with?("/#{File.basename(archive)}")
abort "the checksum is not that of the archive" unless facts["sha256"] == Digest::SHA256.file(archive).hexdigest
FileUtils.mkpath("#{folder}/source")
system("tar", "-xzf", archive, "-C", "#{folder}/source", "--strip-components=1", exception: true)
there = made.new("#{folder}/keg")
Dir.chdir("#{folder}/source") { there.install }
there.instance_eval(&made.check)
puts Dir.children("#{folder}/keg/bin").sort.join(" ")
