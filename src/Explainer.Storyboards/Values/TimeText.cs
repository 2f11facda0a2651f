using System.Globalization;
using Explainer.Core;

namespace Explainer.Storyboards.Values;

/// <summary>Times as authors write them: <c>2s</c>, <c>250ms</c>, <c>1:05</c>, <c>1:05.5</c> or a bare number of seconds.</summary>
public static class TimeText
{
    /// <summary>How a time is written, for remedies.</summary>
    public const string Forms = "Write a time as 2s, 250ms, 1:05 or 1:05.5.";

    /// <summary>A time in seconds as text, for messages.</summary>
    public static string Write(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture) + "s";

    /// <summary>What to write instead of a text that is no time.</summary>
    public static string Remedy(string wrong)
    {
        var text = wrong.Trim();
        var unit = text.AsSpan().TrimStart("0123456789.").TrimStart(' ');
        var number = text.AsSpan(0, text.Length - unit.Length).TrimEnd(' ').ToString();
        if (text.StartsWith('-'))
        {
            return "Use a time of 0 or more; times of actions are relative to the start of their beat.";
        }

        if (text.Split(':') is [var minutes, [var second]] && char.IsAsciiDigit(second))
        {
            return $"Write {minutes}:0{second} for minutes and seconds, or {second}s.";
        }

        if (text.Split(':') is [var whole, var over] && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var full)
            && Plain(over, out var seconds) && seconds is >= 60 and < 3600)
        {
            return $"Seconds go from 0 to 59: write {Clock(full, seconds)}.";
        }

        return Plain(number, out _) && unit is "sec" or "secs" or "second" or "seconds" ? $"Write {number}s."
            : Plain(number, out var written) && unit is "m" or "min" or "mins" or "minute" or "minutes" && written < 1e6 ? $"Write it as {Write(written * 60)} or {Clock(0, written * 60)}."
            : Plain(number, out var hours) && unit is "h" or "hour" or "hours" && hours * 60 < 1e6 ? $"Use minutes instead of hours: {Clock(0, hours * 3600)}."
            : text.Count(c => c == ':') == 2 ? "Use minutes instead of hours; they may exceed 59: 75:30."
            : Forms;
    }

    private static string Clock(int minutes, double seconds)
    {
        var shown = Rounding.ToDecimals(seconds, 3);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes + (int)(shown / 60)}:{shown % 60:00.###}");
    }

    /// <summary>Reads a time, zero or more.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double seconds)
    {
        text = text.Trim();
        seconds = 0;
        if (text.IndexOf(':') is var colon and >= 0)
        {
            var after = text[(colon + 1)..];
            if (!int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                || after.Length < 2 || !char.IsAsciiDigit(after[1]) || !Plain(after, out var rest) || rest >= 60)
            {
                return false;
            }

            seconds = (minutes * 60.0) + rest;
            return true;
        }

        if (text.EndsWith("ms", StringComparison.Ordinal))
        {
            var read = Plain(text[..^2].TrimEnd(), out var milliseconds);
            seconds = milliseconds / 1000;
            return read;
        }

        return Plain(text.EndsWith("s", StringComparison.Ordinal) ? text[..^1].TrimEnd() : text, out seconds);
    }

    /// <summary>Reads a range such as <c>0:05-0:15</c>.</summary>
    public static bool TryParseRange(string text, out double start, out double end)
    {
        end = start = 0;
        var dash = text.IndexOfAny(['-', '\u2013']);
        return dash > 0 && TryParse(text.AsSpan(0, dash), out start) && TryParse(text.AsSpan(dash + 1), out end);
    }

    private static bool Plain(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
