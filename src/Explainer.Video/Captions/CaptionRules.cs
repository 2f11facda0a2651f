using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>Checks captions, whoever made them.</summary>
public static class CaptionRules
{
    private const string Closing = "、。，；：！？）》」』】”’,.;:!?)]}%…";
    private const string Opening = "（《「『【“‘([{";

    // Times in files are whole thousandths; a cue may lose up to one on either side.
    private static readonly Seconds Tolerance = new(0.001);

    /// <summary>Everything that is wrong, in the captions' order; empty when they are fine.</summary>
    public static ImmutableArray<CaptionViolation> Check(ImmutableArray<Cue> cues, CaptionSettings settings)
    {
        var found = ImmutableArray.CreateBuilder<CaptionViolation>();
        for (var i = 0; i < cues.Length; i++)
        {
            CheckTimes(cues, i, settings, found);
            CheckLines(cues[i], i, settings, found);
        }

        return found.ToImmutable();
    }

    private static void CheckTimes(ImmutableArray<Cue> cues, int index, CaptionSettings settings, ImmutableArray<CaptionViolation>.Builder found)
    {
        var cue = cues[index];
        var reading = Seconds.Zero;
        foreach (var line in cue.Lines)
        {
            reading += settings.ReadingTime(line);
        }

        if (cue.Duration + Tolerance < reading)
        {
            Add(CaptionRule.ReadingSpeed, string.Create(CultureInfo.InvariantCulture, $"it stays {Text(cue.Duration)} and takes {Text(reading)} to read"));
        }

        if (cue.Duration + Tolerance < settings.MinimumDuration)
        {
            Add(CaptionRule.TooShort, string.Create(CultureInfo.InvariantCulture, $"it stays {Text(cue.Duration)}, less than {Text(settings.MinimumDuration)}"));
        }

        if (cue.Duration > settings.MaximumDuration + Tolerance)
        {
            Add(CaptionRule.TooLong, string.Create(CultureInfo.InvariantCulture, $"it stays {Text(cue.Duration)}, more than {Text(settings.MaximumDuration)}"));
        }

        if (index > 0 && cue.Start - cues[index - 1].End + Tolerance < settings.Gap)
        {
            Add(CaptionRule.Gap, string.Create(CultureInfo.InvariantCulture, $"it comes {Text(cue.Start - cues[index - 1].End)} behind the one before"));
        }

        void Add(CaptionRule rule, string message) => found.Add(new CaptionViolation(rule, index, message));
    }

    private static void CheckLines(Cue cue, int index, CaptionSettings settings, ImmutableArray<CaptionViolation>.Builder found)
    {
        if (cue.Lines.Length < 1 || cue.Lines.Length > settings.MaximumLines)
        {
            Add(CaptionRule.LineCount, $"it has {cue.Lines.Length} lines");
        }

        for (var i = 0; i < cue.Lines.Length; i++)
        {
            var line = cue.Lines[i];
            if (settings.LineShare(line) > 1.000001)
            {
                Add(CaptionRule.LineLength, $"the line \"{line}\" is too long");
            }

            if (line.Length > 0 && (Closing.Contains(line[0]) || Opening.Contains(line[^1])))
            {
                Add(CaptionRule.LineBreak, $"the line \"{line}\" begins or ends with the wrong punctuation");
            }

            if (i > 0 && line.Length > 0 && cue.Lines[i - 1].Length > 0 && CaptionAtoms.IsInsideWord(cue.Lines[i - 1], line, settings.Terms))
            {
                Add(CaptionRule.LineBreak, $"a word is broken before the line \"{line}\"");
            }
        }

        void Add(CaptionRule rule, string message) => found.Add(new CaptionViolation(rule, index, message));
    }

    private static string Text(Seconds time) => Rounding.ToDecimals(time.Value, 2).ToString("0.00", CultureInfo.InvariantCulture) + " s";
}
