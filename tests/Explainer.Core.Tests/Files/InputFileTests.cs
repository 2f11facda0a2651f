using System.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Core.Tests.Files;

public sealed class InputFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("explainer-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_regular_file_and_a_link_to_it_may_be_read()
    {
        var file = Path.Combine(folder, "a.txt");
        File.WriteAllText(file, "a");
        File.CreateSymbolicLink(Path.Combine(folder, "link"), file);
        Assert.Null(InputFile.Obstacle(file));
        Assert.Null(InputFile.Obstacle(Path.Combine(folder, "link")));
        InputFile.Require(file);
    }

    [Theory]
    [InlineData("", "does not exist")]
    [InlineData("a\0b", "does not exist")]
    [InlineData("nowhere", "does not exist")]
    [InlineData("/", "is a folder")]
    [InlineData("/dev/zero", "is a pipe or a device, not a regular file")]
    public void What_cannot_be_read_is_named(string path, string obstacle)
    {
        Assert.Equal(obstacle, InputFile.Obstacle(path));
        Assert.Equal("it " + obstacle, Assert.Throws<IOException>(() => InputFile.Require(path)).Message);
    }

    [Fact]
    public void An_empty_file_is_told_from_a_pipe()
    {
        var file = Path.Combine(folder, "empty.txt");
        File.WriteAllText(file, "");
        Assert.Equal("is empty", InputFile.Obstacle(file));
    }

    [Fact]
    public void A_pipe_is_refused_without_waiting_for_a_writer()
    {
        var pipe = Path.Combine(folder, "pipe");
        using var make = Process.Start("mkfifo", [pipe]);
        make.WaitForExit();
        File.CreateSymbolicLink(Path.Combine(folder, "link"), pipe);
        Assert.Equal("is a pipe or a device, not a regular file", InputFile.Obstacle(pipe));
        Assert.Equal("is a pipe or a device, not a regular file", InputFile.Obstacle(Path.Combine(folder, "link")));
    }
}
