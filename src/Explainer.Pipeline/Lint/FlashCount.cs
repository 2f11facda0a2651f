using Explainer.Core.Time;

namespace Explainer.Pipeline.Lint;

/// <summary>Counts the flashes of one place: pairs of opposing changes, each of a certain size, within any second.</summary>
/// <param name="rate">The film's frames.</param>
/// <param name="step">How large a change must be to count.</param>
internal sealed class FlashCount(FrameRate rate, double step)
{
    private readonly Queue<int> turns = new();
    private double extreme = double.NaN;
    private double least = double.PositiveInfinity;
    private int direction;
    private bool counted;

    /// <summary>The most flashes within a second so far.</summary>
    public int Most { get; private set; }

    /// <summary>The frame at which there were so many first.</summary>
    public int At { get; private set; }

    /// <summary>Takes the next frame.</summary>
    /// <param name="frame">Which frame.</param>
    /// <param name="value">What changes.</param>
    /// <param name="isDark">Whether the picture is dark enough, by now, for its changes to count.</param>
    /// <param name="counts">Whether the state is one that changes from or to count.</param>
    public void Add(int frame, double value, bool isDark, bool counts = true)
    {
        if (double.IsNaN(extreme))
        {
            (extreme, least, counted) = (value, isDark ? value : double.PositiveInfinity, counts);
            return;
        }

        counted |= counts;
        least = isDark ? Math.Min(least, value) : least;
        if ((direction > 0 && value > extreme) || (direction < 0 && value < extreme))
        {
            extreme = value;
            return;
        }

        if (Math.Abs(value - extreme) < step || !counted || double.IsPositiveInfinity(least))
        {
            return;
        }

        direction = value > extreme ? 1 : -1;
        (extreme, least, counted) = (value, isDark ? value : double.PositiveInfinity, counts);
        turns.Enqueue(frame);
        while ((frame - turns.Peek()) / rate.PerSecond > 1)
        {
            turns.Dequeue();
        }

        if (turns.Count / 2 > Most)
        {
            (Most, At) = (turns.Count / 2, turns.Peek());
        }
    }
}
