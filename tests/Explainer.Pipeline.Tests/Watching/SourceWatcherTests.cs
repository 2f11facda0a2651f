using Explainer.Core.Files;
using Explainer.Pipeline.Watching;

namespace Explainer.Pipeline.Tests.Watching;

/// <summary>Noticing that a storyboard, or what it depends on, was saved.</summary>
[Trait("Pace", "Slow")]
public sealed class SourceWatcherTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Scratch scratch = new();
    private readonly string storyboard;

    public SourceWatcherTests()
    {
        storyboard = scratch.Write("films/film.yaml", "title: x\ninclude: [ ../shared/look.yaml ]\nelements: { a: { component: Image, path: pics/a.png } }\n");
        scratch.Write("shared/look.yaml", "include: \"deeper.yml\"\n");
        scratch.Write("shared/deeper.yml", "templates: {}\n");
        scratch.Write("films/pics/a.png", "a");
    }

    [Fact]
    public void FindsIncludedFilesAndPictures() => Assert.Equal(
        new[] { storyboard, scratch.At("shared", "look.yaml"), scratch.At("films", "pics", "a.png"), scratch.At("shared", "deeper.yml") }.Order(),
        SourceFiles.Of(storyboard, new FileGate(storyboard, [scratch.At("shared")])).Order());

    [Fact]
    public void FindsSoundsAndTheWordTimesBesideThem()
    {
        var film = scratch.Write("spoken.yaml", "voice: { engine: recorded, files: { a: takes/one.wav } }\naudio: { music: { file: under.mp3 } }\n");
        Assert.Equal(
            new[] { film, scratch.At("takes", "one.wav"), scratch.At("takes", "one.vtt"), scratch.At("takes", "one.json"), scratch.At("under.mp3"), scratch.At("under.vtt"), scratch.At("under.json") }.Order(),
            SourceFiles.Of(film, new FileGate(film, [])).Order());
    }

    [Theory]
    [InlineData("films/film.yaml")]
    [InlineData("shared/deeper.yml")]
    [InlineData("films/pics/a.png")]
    public void NoticesAFileThatIsWritten(string name) => AssertNoticed(name, path => File.AppendAllText(path, " "));

    [Fact]
    public void NoticesAFileThatAnEditorReplaces() => AssertNoticed("films/film.yaml", path =>
    {
        var text = File.ReadAllText(path);
        File.Move(path, path + "~");
        File.WriteAllText(path + ".new", text + "# more\n");
        File.Move(path + ".new", path);
    });

    [Fact]
    public void WritingTheSameAgainIsNoChange()
    {
        using var watcher = new SourceWatcher(storyboard, [scratch.At("shared")]);
        using var end = new CancellationTokenSource();
        File.WriteAllText(storyboard, File.ReadAllText(storyboard));
        scratch.Write("films/unrelated.txt", "x");
        end.CancelAfter(TimeSpan.FromMilliseconds(1500));
        Assert.Empty(watcher.Wait(end.Token));
    }

    public void Dispose() => scratch.Dispose();

    private void AssertNoticed(string name, Action<string> save)
    {
        var path = scratch.At(name.Split('/'));
        using var watcher = new SourceWatcher(storyboard, [scratch.At("shared")]);
        using var end = new CancellationTokenSource(Limit);
        save(path);
        Assert.Contains(path, watcher.Wait(end.Token));
    }
}
