using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Binding;

/// <summary>A named figure, with where its value comes from.</summary>
/// <param name="Value">The value shown: measured when a measurement is at hand, else the reference; null when there is neither.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="Format">How it is written when the text does not say.</param>
/// <param name="Note">Where it comes from.</param>
/// <param name="Device">What kind of device it is of, such as <c>GPU</c>; empty when it is of none.</param>
internal sealed record BoundFigure(double? Value, string Unit, string Format, FigureNote Note, string Device)
{
    /// <summary>Where all figures come from that it was computed from, each source once; its own note when it was not computed.</summary>
    public ImmutableArray<FigureNote> Notes { get; init; } = [Note];

    /// <summary>The value at a time in seconds of the film, when it is computed in each frame; else null.</summary>
    public Func<double, double>? Live { get; init; }

    /// <summary>The points of a series, ascending in x; default for a single number.</summary>
    public ImmutableArray<Point> Series { get; init; }

    /// <summary>Adds its notes to those that are not there yet.</summary>
    /// <param name="notes">The notes; null when none are kept.</param>
    public void NoteIn(ICollection<FigureNote>? notes)
    {
        foreach (var note in Notes)
        {
            if (notes is not null && !notes.Contains(note))
            {
                notes.Add(note);
            }
        }
    }

    /// <summary>One that could not be bound: its mistake is told already.</summary>
    public static readonly BoundFigure Broken = new(null, "", "0.##", new FigureNote("", false), "");
}
