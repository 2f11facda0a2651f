using System.Globalization;
using Explainer.Core.Diagnostics;

namespace Explainer.Editing.Notes;

/// <summary>A place on a picture, whatever its size.</summary>
/// <param name="X">Across, from 0 at the left to 1 at the right.</param>
/// <param name="Y">Down, from 0 at the top to 1 at the bottom.</param>
public readonly record struct NotePlace(double X, double Y)
{
    /// <summary>Reads a place such as <c>0.4,0.3</c>.</summary>
    /// <exception cref="ExplainerException">The text is none.</exception>
    public static NotePlace Parse(string text) =>
        text.Split(',') is [var x, var y] && Share(x) is { } across && Share(y) is { } down ? new NotePlace(across, down) : throw NotesRules.NoteCallPlace.With(text).Failure();

    /// <summary>A number from 0 to 1; null when the text is none.</summary>
    internal static double? Share(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;
}
