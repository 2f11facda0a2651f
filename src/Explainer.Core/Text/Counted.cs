using System.Globalization;

namespace Explainer.Core.Text;

/// <summary>A number of things, in words.</summary>
public static class Counted
{
    /// <summary>Such as <c>1 beat</c> or <c>3 beats</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them; more of them end in s.</param>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
