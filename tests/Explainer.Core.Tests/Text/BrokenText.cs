using System.Text;
using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

/// <summary>A text with its breaks drawn in.</summary>
internal static class BrokenText
{
    /// <summary>The text with <c>|</c> where a line may end and <c>‖</c> where it must, its end left out.</summary>
    public static string Of(string text)
    {
        var breaks = LineBreaks.Of(text);
        var drawn = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            drawn.Append(breaks[i] switch { LineBreak.Allowed => "|", LineBreak.Mandatory => "‖", _ => "" }).Append(text[i]);
        }

        return drawn.ToString();
    }
}
