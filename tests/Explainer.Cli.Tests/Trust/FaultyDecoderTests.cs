namespace Explainer.Cli.Tests.Trust;

/// <summary>An ffmpeg that does not decode sounds.</summary>
[Trait("Pace", "Slow")]
public sealed class FaultyDecoderTests : OtherProgramTests
{
    [Theory]
    [InlineData("exit 1", "audio-broken")]
    [InlineData("exit 0", "audio-broken")]
    [InlineData("head -c 5000 /dev/urandom", "audio-broken")]
    [InlineData("yes", "audio-broken")]
    [InlineData("kill -9 $$", "audio-broken")]
    [InlineData("exec >&-; sleep 1; exit 1", "audio-broken")]
    [InlineData("ffmpeg \"$@\" | head -c 3000", "audio-broken")]
    public void An_ffmpeg_that_does_not_decode_a_sound_is_told_with_the_sounds_place(string script, string code)
    {
        Assert.Equal(0, ProgramRun.Of("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "sine=440:duration=1", Scratch.At("music.mp3")]).Code);
        var outcome = Call(WithMusic, ["check"], ("EXPLAINER_FFMPEG", Script("ffmpeg", script)));
        Assert.True(outcome.Code == ExitCode.Input, $"{outcome.Code} {outcome.Output} {outcome.Error}");
        Assert.Contains("film.yaml:3:25: error " + code, outcome.Output, StringComparison.Ordinal);
        AssertNothingIsLeft();
    }
}
