using System.Globalization;
using System.Text;

namespace Explainer.Testing;

/// <summary>What differs between two texts, line by line.</summary>
internal static class TextDifference
{
    /// <summary>Lines that differ, each with its number and the heading above it (a line that starts with <c>==</c>); empty when none does.</summary>
    public static string Of(string expected, string actual)
    {
        if (expected == actual)
        {
            return "";
        }

        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var difference = new StringBuilder();
        var heading = "";
        for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
        {
            var (was, now) = (i < before.Length ? before[i] : "(nothing)", i < after.Length ? after[i] : "(nothing)");
            heading = now.StartsWith("==", StringComparison.Ordinal) ? now + ", " : heading;
            if (was != now)
            {
                difference.Append(CultureInfo.InvariantCulture, $"{heading}line {i + 1}\n  - {was}\n  + {now}\n");
            }
        }

        return difference.ToString();
    }
}
