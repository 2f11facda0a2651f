namespace Explainer.Cli.Tests.Trust;

/// <summary>What stands in ffmpeg's place and is none.</summary>
[Trait("Pace", "Slow")]
public sealed class NoFFmpegTests : OtherProgramTests
{
    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("echo hello")]
    [InlineData("kill -9 $$")]
    [InlineData("kill -SEGV $$")]
    [InlineData("head -c 100000 /dev/urandom")]
    [InlineData("sleep 600 & exit 0")]
    [InlineData("yes")]
    public void Of_a_program_that_is_no_ffmpeg_it_is_said_so(string script) =>
        AssertEnds(Call(Film, ["render", "-o", Scratch.At("film.mp4")], ("EXPLAINER_FFMPEG", Script("ffmpeg", script))), ExitCode.Environment);
}
