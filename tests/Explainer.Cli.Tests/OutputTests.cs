using System.Text;
using Explainer.Cli.Terminals;
using Explainer.Scenes.Components;

namespace Explainer.Cli.Tests;

/// <summary>An output that takes nothing more, such as one led to a full disk.</summary>
public sealed class OutputTests
{
    [Theory]
    [InlineData("--version")]
    [InlineData("--help")]
    [InlineData("guide")]
    [InlineData("components --json")]
    [InlineData("check no-such-film.yaml")]
    [InlineData("render no-such-film.yaml --json")]
    public void A_full_disk_is_one_sentence_and_the_machines_fault(string call)
    {
        using var error = new MemoryStream();
        using var full = new FullStream();
        int code;
        using (var terminal = Terminal.OfStreams(full, error, new TerminalTraits(false, false, false)))
        {
            code = Application.Run(call.Split(' '), terminal, TimeProvider.System, ComponentSet.BuiltIn);
        }

        Assert.Equal(ExitCode.Environment, code);
        Assert.Equal(
            "error output-not-writable: Cannot write the output: No space left on device\n  = Free some space or write elsewhere.\n",
            Encoding.UTF8.GetString(error.ToArray()));
    }

    [Fact]
    public void Talk_that_is_lost_changes_nothing()
    {
        using var output = new MemoryStream();
        using var full = new FullStream();
        using var terminal = Terminal.OfStreams(output, full, new TerminalTraits(false, false, false));
        Assert.Equal(ExitCode.Call, Application.Run([], terminal, TimeProvider.System, ComponentSet.BuiltIn));
        Assert.Equal(ExitCode.Success, Application.Run(["--version"], terminal, TimeProvider.System, ComponentSet.BuiltIn));
        Assert.NotEmpty(output.ToArray());
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
