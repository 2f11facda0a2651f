namespace Explainer.Cli.Reports;

/// <summary>How two films differ; pictures are left out.</summary>
/// <param name="Same">Whether nothing differs.</param>
/// <param name="Facts">What differs of the film as a whole.</param>
/// <param name="Beats">All beats.</param>
/// <param name="Props">Props that elements start with otherwise.</param>
internal sealed record DifferenceSummary(
    bool Same, IReadOnlyList<ChangedFactReport> Facts, IReadOnlyList<BeatDifferenceReport> Beats, IReadOnlyList<ChangedPropReport> Props);
