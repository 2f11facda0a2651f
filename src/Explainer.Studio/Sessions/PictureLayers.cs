using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Stills;

namespace Explainer.Studio.Sessions;

/// <summary>
/// The pictures that lie over a page's main one: the film as it was before, and the frames behind and ahead of the one that is shown. Each
/// has a number as a view has, and a painter of its own while it is wanted.
/// </summary>
internal sealed class PictureLayers
{
    /// <summary>The number of the film as it was before.</summary>
    public const int Before = 8;

    /// <summary>The number of the nearest frame behind; those further away follow.</summary>
    public const int Behind = 16;

    /// <summary>The number of the nearest frame ahead; those further away follow.</summary>
    public const int Ahead = 24;

    private const int MostSkins = 3;
    private const int MostStep = 250;
    private readonly Dictionary<int, LivePainter> painters = [];

    /// <summary>The film as it was before; null when it is not compared with.</summary>
    public Film? Earlier { get; init; }

    /// <summary>How many frames behind are shown.</summary>
    public int BehindCount { get; init; }

    /// <summary>How many frames ahead are shown.</summary>
    public int AheadCount { get; init; }

    /// <summary>How many frames lie from one to the next.</summary>
    public int Step { get; init; } = 1;

    /// <summary>With other numbers of frames behind and ahead, as a page says them.</summary>
    public PictureLayers With(int behind, int ahead, int step) => new()
    {
        Earlier = Earlier,
        BehindCount = Math.Clamp(behind, 0, MostSkins),
        AheadCount = Math.Clamp(ahead, 0, MostSkins),
        Step = Math.Clamp(step, 1, MostStep),
    };

    /// <summary>With another film as it was before.</summary>
    public PictureLayers With(Film? earlier) => new() { Earlier = earlier, BehindCount = BehindCount, AheadCount = AheadCount, Step = Step };

    /// <summary>The pictures of a frame, the number of each first; frames behind and ahead only while nothing plays.</summary>
    /// <param name="film">The film of the main picture.</param>
    /// <param name="frame">The frame of it that is shown.</param>
    /// <param name="plays">Whether it plays.</param>
    public IEnumerable<(int Layer, Film Film, FrameIndex Frame, LivePainter Painter)> Of(Film film, int frame, bool plays)
    {
        if (Earlier is { } earlier)
        {
            yield return (Before, earlier, SameMoment(film, frame, earlier), PainterOf(Before));
        }

        for (var i = 1; i <= MostSkins && !plays; i++)
        {
            if (i <= BehindCount && frame - (i * Step) is >= 0 and var behind)
            {
                yield return (Behind + i - 1, film, new FrameIndex(behind), PainterOf(Behind + i - 1));
            }

            if (i <= AheadCount && frame + (i * Step) is var ahead && ahead < film.Timeline.FrameCount)
            {
                yield return (Ahead + i - 1, film, new FrameIndex(ahead), PainterOf(Ahead + i - 1));
            }
        }
    }

    /// <summary>All of each picture is sent the next time.</summary>
    public void Forget() => painters.Clear();

    // As long after the start of the beat of the same name; without one at the same time.
    private static FrameIndex SameMoment(Film film, int frame, Film earlier)
    {
        var beat = film.Timeline.Beats.Last(b => b.First.Value <= frame);
        var (now, then) = (film.Timeline.Rate, earlier.Timeline.Rate);
        var there = earlier.Timeline.Beats.FirstOrDefault(b => b.Id == beat.Id);
        var time = now.TimeOf(new FrameIndex(frame)) - (there is null ? Seconds.Zero : now.TimeOf(beat.First));
        var moved = (there?.First.Value ?? 0) + then.FrameAt(time).Value;
        var last = there is null ? earlier.Timeline.FrameCount - 1 : there.First.Value + there.FrameCount - 1;
        return new FrameIndex(Math.Clamp(moved, 0, last));
    }

    private LivePainter PainterOf(int layer) => painters.TryGetValue(layer, out var painter) ? painter : painters[layer] = new LivePainter();
}
