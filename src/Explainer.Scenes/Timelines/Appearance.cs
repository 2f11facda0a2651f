using Explainer.Core.Easing;

namespace Explainer.Scenes.Timelines;

/// <summary>One stay of an element on screen, from the action that shows it to the one that hides it; times in seconds of the film.</summary>
/// <param name="Show">When it starts to enter.</param>
/// <param name="ShowOver">How long it takes to enter, 0 for at once.</param>
/// <param name="Hide">When it starts to leave; infinite for never.</param>
/// <param name="HideOver">How long it takes to leave, 0 for at once.</param>
/// <param name="Enter">How it enters.</param>
/// <param name="Leave">How it leaves.</param>
/// <param name="ShowEase">How entering passes.</param>
/// <param name="HideEase">How leaving passes.</param>
public sealed record Appearance(
    double Show, double ShowOver, double Hide, double HideOver, string Enter, string Leave, EasingFunction ShowEase, EasingFunction HideEase)
{
    private const double RoomOver = 0.6;

    /// <summary>Always there.</summary>
    public static readonly Appearance Always = new(
        double.NegativeInfinity, 0, double.PositiveInfinity, 0, "none", "none", NamedEasing.Linear, NamedEasing.Linear);

    /// <summary>When its presence and its room change: from when to when, in seconds of the film.</summary>
    public IEnumerable<(double From, double To)> Changes =>
        from change in new[] { (At: Show, Over: ShowOver), (At: Hide, Over: HideOver) }
        where double.IsFinite(change.At)
        select (change.At, change.At + Math.Max(change.Over, RoomOver));

    /// <summary>Whether anything of it is seen.</summary>
    public bool Covers(double time) => time >= Show && time < Hide + HideOver;

    /// <summary>Whether it is leaving.</summary>
    public bool IsLeaving(double time) => time >= Hide;

    /// <summary>How far it is there: 0 to 1, with the overshoot of its easing while it enters.</summary>
    public double Presence(double time)
    {
        if (!Covers(time))
        {
            return 0;
        }

        if (time >= Hide)
        {
            return 1 - HideEase.Evaluate((time - Hide) / HideOver, HideOver);
        }

        return ShowOver > 0 && time < Show + ShowOver ? ShowEase.Evaluate((time - Show) / ShowOver, ShowOver) : 1;
    }

    /// <summary>The share of its room that it takes among its siblings, 0 to 1; they give way a little slower than it enters.</summary>
    /// <param name="time">In seconds of the film.</param>
    /// <param name="reserved">Whether its room is there before it.</param>
    public double Room(double time, bool reserved = false)
    {
        var before = reserved || double.IsNegativeInfinity(Show);
        if (before && double.IsInfinity(Hide))
        {
            return 1;
        }

        var arrived = before ? 1 : NamedEasing.InOutCubic.Evaluate((time - Show) / RoomOver, RoomOver);
        var left = NamedEasing.InOutCubic.Evaluate(double.IsInfinity(Hide) ? 0 : (time - Hide) / RoomOver, RoomOver);
        return arrived * (1 - left);
    }
}
