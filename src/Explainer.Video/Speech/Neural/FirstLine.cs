namespace Explainer.Video.Speech.Neural;

/// <summary>What a library says of a failure, as a clause of a message.</summary>
internal static class FirstLine
{
    private const int Longest = 200;

    /// <summary>The first line of a text, cut where it is long, without the full stop at its end.</summary>
    public static string Of(string text)
    {
        var line = text.AsSpan().TrimStart();
        line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var end ? end : line.Length)].TrimEnd(" .");
        return line.Length <= Longest ? line.ToString() : $"{line[..Longest]}...";
    }
}
