using System.Collections.Immutable;
using System.Text;
using Explainer.Core.Text;
using Explainer.Display.Text;

namespace Explainer.Storyboards.Binding;

/// <summary>A piece of a text: letters, or a number that is another one in each frame.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Format">How the number is written, a .NET custom numeric format.</param>
/// <param name="Live">The number at a time in seconds of the film; null for letters.</param>
/// <param name="Look">How it looks; null for as the rest.</param>
internal sealed record TextPiece(string Text, string Format, Func<double, double>? Live, LetterStyle? Look = null)
{
    /// <summary>Pieces put together.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="time">In seconds of the film; null where none of them changes.</param>
    public static StyledText Join(List<TextPiece> pieces, double? time = null)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var piece in pieces)
        {
            var start = text.Length;
            text.Append(time is { } now ? piece.At(now) : piece.Text);
            if (piece.Look is { } look && text.Length > start)
            {
                spans.Add(look.Over(start, text.Length));
            }
        }

        return new StyledText(text.ToString(), spans.ToImmutable());
    }

    /// <summary>What stands there at a time in seconds of the film.</summary>
    public string At(double time) => Live is { } live ? WrittenNumber.Of(live(time), Format) : Text;
}
