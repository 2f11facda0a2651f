using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests.Rebuild;

/// <summary>A film that would be joined from the same parts again stays as it lies there; anything else is joined anew.</summary>
public sealed class UnchangedFilmTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void OnlyAFilmThatIsThereByteForByteIsNotJoinedAgain()
    {
        var film = scratch.At("film.mp4");
        Make("A title");
        var made = TinyFilms.Digest(film);
        File.SetLastWriteTimeUtc(film, DateTime.UnixEpoch);

        Assert.True(Stays(film, () => Make("A title")));
        Assert.Equal(made, TinyFilms.Digest(film));
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(film));

        using (var file = File.Open(film, FileMode.Open))
        {
            file.Position = file.Length / 2;
            var there = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(there ^ 1));
        }

        Assert.False(Stays(film, () => Make("A title")));
        Assert.Equal(made, TinyFilms.Digest(film));

        File.Delete(film);
        Make("A title");
        Assert.Equal(made, TinyFilms.Digest(film));

        Assert.False(Stays(film, () => Make("Another title")));
        Assert.NotEqual(made, TinyFilms.Digest(film));
    }

    public void Dispose() => scratch.Dispose();

    // What is joined anew takes the name of what lay there, and an open handle keeps the old file.
    private static bool Stays(string film, Action make)
    {
        using var before = File.Open(film, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        make();
        var length = before.Length;
        using var now = File.Open(film, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        now.SetLength(now.Length + 1);
        var stayed = before.Length == length + 1;
        now.SetLength(now.Length - 1);
        return stayed;
    }

    private void Make(string title)
    {
        using var cache = new ClipCache(scratch.At("cache"));
        var film = TinyFilms.Film(TinyFilms.Storyboard(("a", "Tea", 6), ("b", "Milk", 5)).Replace("title: Test", $"title: {title}", StringComparison.Ordinal));
        TinyFilms.Job(TinyFilms.Plan(film.Timeline, scratch.At("film.mp4")), cache, film).Run(null, CancellationToken.None);
    }
}
