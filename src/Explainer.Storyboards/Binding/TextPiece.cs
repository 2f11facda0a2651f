using Explainer.Core.Text;

namespace Explainer.Storyboards.Binding;

/// <summary>A piece of a text: letters, or a number that is another one in each frame.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Format">How the number is written, a .NET custom numeric format.</param>
/// <param name="Live">The number at a time in seconds of the film; null for letters.</param>
internal sealed record TextPiece(string Text, string Format, Func<double, double>? Live)
{
    /// <summary>What stands there at a time in seconds of the film.</summary>
    public string At(double time) => Live is { } live ? WrittenNumber.Of(live(time), Format) : Text;
}
