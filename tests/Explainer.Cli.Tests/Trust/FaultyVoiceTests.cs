namespace Explainer.Cli.Tests.Trust;

/// <summary>A voice's command that dies or lies.</summary>
[Trait("Pace", "Slow")]
public sealed class FaultyVoiceTests : OtherProgramTests
{
    [Theory]
    [InlineData("exit 3", "speech-failed")]
    [InlineData("echo the reason >&2; exit 3", "speech-failed")]
    [InlineData("sleep 600 >/dev/null & exit 3", "speech-failed")]
    [InlineData("yes no >&2 & p=$!; sleep 0.3; kill $p; exit 3", "speech-failed")]
    [InlineData("exit 0", "speech-empty")]
    [InlineData("head -c 5000 /dev/urandom", "audio-broken")]
    [InlineData("exec head -c 800000000 /dev/zero", "audio-too-long")]
    [InlineData("kill -9 $$", "speech-failed")]
    public void A_voice_that_dies_or_lies_is_told(string script, string code)
    {
        Script("speak", script);
        var outcome = Call(Spoken, ["render", "--allow-commands", "-o", Scratch.At("film.mp4")]);
        Assert.True(outcome.Code is ExitCode.Input or ExitCode.Environment, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("error " + code, outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Scratch.At("film.mp4")));
        AssertNothingIsLeft();
    }
}
