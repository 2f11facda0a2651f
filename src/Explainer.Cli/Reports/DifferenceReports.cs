using Explainer.Core;
using Explainer.Pipeline.Comparing;

namespace Explainer.Cli.Reports;

/// <summary>Puts the difference of two films as programs read it.</summary>
internal static class DifferenceReports
{
    /// <summary>The whole difference, without pictures.</summary>
    public static DifferenceSummary Of(FilmDifference difference) => new(
        difference.IsSame,
        [.. difference.Facts.Select(f => new ChangedFactReport(f.Name, f.Before, f.After))],
        [.. difference.Beats.Select(Of)],
        [.. difference.Props.Select(p => new ChangedPropReport(p.Element, p.Prop, p.Before, p.After, p.IsFigure))]);

    private static BeatDifferenceReport Of(BeatDifference beat) => new(
        beat.Id, beat.Change.ToString().ToLowerInvariant(), beat.OldId, beat.FramesDiffering, beat.FrameCount, beat.DurationBefore?.Value,
        beat.DurationAfter?.Value, beat.NarrationDiffers ? beat.NarrationBefore : null, beat.NarrationDiffers ? beat.NarrationAfter : null,
        beat.SoundsGone, beat.SoundsNew,
        [.. beat.Moments.Select(m => new MomentReport(m.Time.Value, Rounding.ToDecimals(m.Area, 6), Rounding.ToDecimals(m.Strength, 6)))]);
}
