namespace Explainer.Storyboards.Model;

/// <summary>Nothing was measured.</summary>
public sealed class NoFigures : IFigureSource
{
    /// <summary>The one instance.</summary>
    public static readonly NoFigures Instance = new();

    private NoFigures()
    {
    }

    /// <inheritdoc/>
    public MeasuredFigure? Find(string measure) => null;

    /// <inheritdoc/>
    public MeasuredSeries? FindSeries(string measure) => null;
}
