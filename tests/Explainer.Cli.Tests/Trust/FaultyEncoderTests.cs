namespace Explainer.Cli.Tests.Trust;

/// <summary>An ffmpeg that dies, lies or is slow while it encodes and joins.</summary>
[Trait("Pace", "Slow")]
public sealed class FaultyEncoderTests : OtherProgramTests
{
    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData(": >$out; exit 0")]
    [InlineData("head -c 5000 /dev/urandom >$out; exit 0")]
    [InlineData("echo nonsense >&2; exit 0")]
    [InlineData("kill -SEGV $$")]
    [InlineData("ffmpeg \"$@\"; truncate -s 700 $out; exit 0")]
    [InlineData("ffmpeg \"$@\"; rm $out; exit 0")]
    [InlineData("ffmpeg \"$@\"; kill -9 $$")]
    [InlineData("yes no >&2 & p=$!; sleep 1; kill $p; exit 1")]
    public void An_ffmpeg_that_dies_or_lies_while_it_encodes_or_joins_leaves_nothing(string script)
    {
        File.WriteAllText(Scratch.At("film.mp4"), "the older film");
        AssertEnds(Call(Film, ["render", "--no-cache", "-o", Scratch.At("film.mp4")], ("EXPLAINER_FFMPEG", Script("ffmpeg", Honest + script))), ExitCode.Environment);
        Assert.Equal("the older film", File.ReadAllText(Scratch.At("film.mp4")));
    }

    [Fact]
    public void An_ffmpeg_that_is_slow_makes_the_same_film()
    {
        AssertWell(Call(Film, ["render", "--no-cache", "-o", Scratch.At("a.mp4")], ("EXPLAINER_FFMPEG", Script("ffmpeg", Honest + "ffmpeg \"$@\""))));
        AssertWell(Call(Film, ["render", "--no-cache", "-o", Scratch.At("b.mp4")], ("EXPLAINER_FFMPEG", Script("ffmpeg", Honest + "sleep 1; ffmpeg \"$@\"; sleep 1"))));
        Assert.Equal(File.ReadAllBytes(Scratch.At("a.mp4")), File.ReadAllBytes(Scratch.At("b.mp4")));
    }
}
