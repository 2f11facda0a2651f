namespace Explainer.Cli.Tests.Trust;

/// <summary>A git that dies or lies.</summary>
public sealed class FaultyGitTests : OtherProgramTests
{
    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("head -c 100000 /dev/urandom")]
    [InlineData("kill -9 $$")]
    [InlineData("case \"$*\" in *archive*) git \"$@\" | head -c 700;; *) exec git \"$@\";; esac")]
    [InlineData("case \"$*\" in *archive*) head -c 100000 /dev/urandom;; *) exec git \"$@\";; esac")]
    [InlineData("case \"$*\" in *archive*) yes;; *) exec git \"$@\";; esac")]
    [InlineData("case \"$*\" in *archive*) exit 0;; *) exec git \"$@\";; esac")]
    public void A_git_that_dies_or_lies_is_told(string script)
    {
        Scratch.Write("film.yaml", Film);
        foreach (var call in new string[][] { ["init", "-q"], ["add", "film.yaml"], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"] })
        {
            Assert.Equal(0, ProgramRun.Of("git", call, Scratch.Folder).Code);
        }

        Script("bin/git", script.Replace("git \"", Where("git") + " \"", StringComparison.Ordinal));
        var path = Scratch.At("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        var outcome = Run(["diff", "HEAD:film.yaml", "film.yaml"], ("PATH", path));
        Assert.True(outcome.Code is ExitCode.Call or ExitCode.Input, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("error ", outcome.Output + outcome.Error, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }
}
