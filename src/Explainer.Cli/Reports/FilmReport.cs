namespace Explainer.Cli.Reports;

/// <summary>The facts of a film.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Fps">Frames per second.</param>
/// <param name="Frames">Its frames.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Beats">Its beats.</param>
internal sealed record FilmReport(
    string Title, string Language, int Width, int Height, string Fps, int Frames, double Seconds, IReadOnlyList<BeatReport> Beats);
