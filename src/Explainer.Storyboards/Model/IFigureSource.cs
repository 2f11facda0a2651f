namespace Explainer.Storyboards.Model;

/// <summary>Where measured figures come from.</summary>
public interface IFigureSource
{
    /// <summary>The measured figure of a dotted name such as <c>decode.compute_utilization</c>, or null when it was not measured.</summary>
    MeasuredFigure? Find(string measure);

    /// <summary>The measured series of a dotted name such as <c>batch.tokens_per_second</c>, or null when it was not measured.</summary>
    MeasuredSeries? FindSeries(string measure);
}
