using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core.Text;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Rebuild;

/// <summary>Writes explanations for people: a line a clip.</summary>
public static class ExplanationText
{
    private const int MostElements = 8;
    private const int MostSpans = 4;

    /// <summary>All clips, the sum last.</summary>
    /// <param name="explanation">What became of the clips.</param>
    /// <param name="rate">The film's frames per second.</param>
    public static string Write(ImmutableArray<ClipExplanation> explanation, FrameRate rate)
    {
        var text = new StringBuilder();
        var width = explanation.Max(c => c.Range.Beat.Id.Length);
        for (var i = 0; i < explanation.Length; i++)
        {
            var clip = explanation[i];
            var range = clip.Range;
            text.Append(
                CultureInfo.InvariantCulture,
                $"clip {i + 1,3}  {range.Beat.Id.PadRight(width)}  {Time(rate, range.First)}-{Time(rate, range.First + range.Count)}  {(clip.Reused ? "reused" : "made  ")}  {Reason(clip, rate)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Counted.Of(explanation.Count(c => c.Reused), "clip")} reused, {explanation.Count(c => !c.Reused)} made\n");
        return text.ToString();
    }

    /// <summary>Why a clip was reused or made, in words.</summary>
    public static string Reason(ClipExplanation clip, FrameRate rate) => clip.Reason switch
    {
        ClipReason.Same => "unchanged",
        ClipReason.Moved => "looks like another part of the previous film",
        ClipReason.Known => "was in the cache",
        ClipReason.First => "the film was not made under this name before",
        ClipReason.Added => "new in the film",
        ClipReason.Settings => string.Join(", ", clip.Settings),
        ClipReason.Damaged => "its file in the cache was damaged",
        ClipReason.Gone => "unchanged, but no longer in the cache",
        _ => $"{Elements(clip)} in {Frames(clip, rate)}" + (clip.Settings.IsEmpty ? "" : "; " + string.Join(", ", clip.Settings)),
    };

    private static string Elements(ClipExplanation clip)
    {
        var names = string.Join(", ", clip.Elements.Take(MostElements));
        var rest = clip.Elements.Length - MostElements;
        return clip.Elements.IsEmpty ? "the picture differs"
            : rest > 0 ? FormattableString.Invariant($"{names} and {rest} more differ")
            : $"{names} {(clip.Elements.Length == 1 ? "differs" : "differ")}";
    }

    private static string Frames(ClipExplanation clip, FrameRate rate)
    {
        var spans = clip.Frames.Take(MostSpans).Select(s => string.Create(
            CultureInfo.InvariantCulture,
            $"{(s.End.Value - s.First.Value == 1 ? $"frame {s.First}" : $"frames {s.First}-{s.End.Value - 1}")} of the beat ({rate.TimeOf(s.First).Value:0.00}s-{rate.TimeOf(s.End).Value:0.00}s)"));
        var rest = clip.Frames.Length - MostSpans;
        return string.Join(", ", spans) + (rest > 0 ? FormattableString.Invariant($" and {rest} more stretches") : "");
    }

    private static string Time(FrameRate rate, FrameIndex frame)
    {
        var seconds = rate.TimeOf(frame).Value;
        return string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{seconds % 60:00.00}");
    }
}
