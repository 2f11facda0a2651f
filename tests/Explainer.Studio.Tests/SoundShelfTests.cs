using Explainer.Pipeline.Films;
using Explainer.Studio.Sessions;

namespace Explainer.Studio.Tests;

/// <summary>Which sounds are kept.</summary>
public sealed class SoundShelfTests
{
    // A second of stereo at 48 kHz, twice.
    private const int Bytes = 44 + (2 * 48000 * 4);

    [Fact]
    public void The_one_that_nobody_asked_for_the_longest_goes()
    {
        using var scratch = new Scratch();
        using var shelf = new SoundShelf(long.MaxValue);
        var keys = Enumerable.Range(0, 6).Select(i => shelf.Of(Film(scratch, i), CancellationToken.None)!.Key).ToList();
        Assert.NotNull(shelf.Find(keys[0]));
        shelf.Of(Film(scratch, 6), CancellationToken.None);
        Assert.NotNull(shelf.Find(keys[0] + ".wav"));
        Assert.Null(shelf.Find(keys[1]));
    }

    [Fact]
    public void Together_they_are_not_larger_than_they_may_be_and_the_newest_is_kept()
    {
        using var scratch = new Scratch();
        using var two = new SoundShelf((2 * Bytes) + 1);
        var made = Enumerable.Range(0, 3).Select(i => two.Of(Film(scratch, i), CancellationToken.None)!).ToList();
        Assert.Null(two.Find(made[0].Key));
        Assert.False(File.Exists(made[0].Path));
        Assert.NotNull(two.Find(made[1].Key));

        using var none = new SoundShelf(0);
        Assert.True(File.Exists(none.Of(Film(scratch, 0), CancellationToken.None)!.Path));
    }

    // Each is heard at another time.
    private static Film Film(Scratch scratch, int number)
    {
        var path = scratch.Write($"film-{number}.yaml", Studio.Film.Replace("{ at: 0s, show: box, enter: none }", $"{{ at: 0.{number}s, show: box, enter: none, sound: tick }}", StringComparison.Ordinal)
            .Replace("{ at: 0.5s, move: box", "{ at: 0.8s, move: box", StringComparison.Ordinal).Replace("over: 0.4s", "over: 0.1s", StringComparison.Ordinal));
        return Studio.Service.Load(path, new FilmOptions { Speaks = true }, CancellationToken.None).Films.Single();
    }
}
