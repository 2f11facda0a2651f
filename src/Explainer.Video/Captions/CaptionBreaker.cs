using System.Collections.Immutable;
using Explainer.Core.Time;

namespace Explainer.Video.Captions;

/// <summary>
/// Breaks a narration into captions and captions into lines where it disturbs reading least: of all ways to break it, the one with the
/// least sum of costs, found by dynamic programming.
/// </summary>
internal static class CaptionBreaker
{
    private const double CueCost = 20;

    // Between captions the eye loses the thread more than between lines.
    private const double CueEndWeight = 3;
    private const double SecondLineCost = 6;
    private const double ImbalanceCost = 12;
    private const double TooFastCost = 150;
    private const double TooShortCost = 60;
    private const double TooLongCost = 200;
    private const double SentenceInsideCost = 14;

    // The first words of a sentence behind the last ones of another read worst of all.
    private const double TornSentenceCost = 40;
    private const double PauseInsideCost = 30;
    private const double LongPause = 0.8;

    /// <summary>The captions of one narration; each lasts from its first word's start to its last word's end.</summary>
    public static IEnumerable<Cue> Break(NarratedText narration, CaptionSettings settings)
    {
        var cuts = WordDivision.Of(narration.Text, settings);
        narration = narration with { Words = WordDivision.Divide(narration.Words, cuts) };
        var atoms = CaptionAtoms.Of(narration, cuts, settings);
        if (narration.Words.IsEmpty)
        {
            return [];
        }

        // best[j]: the least cost of breaking the atoms before j, and the first atom of its last caption.
        var breaks = Breaks(narration, atoms);
        var best = new (double Cost, int First)[atoms.Length + 1];
        for (var end = 1; end <= atoms.Length; end++)
        {
            best[end] = (double.PositiveInfinity, end - 1);
            for (var first = end - 1; first >= 0; first--)
            {
                if (breaks[end] > breaks[first + 1])
                {
                    break;
                }

                var cost = CostOf(narration, atoms, first, end, settings);
                if (double.IsInfinity(cost) && first < end - 1)
                {
                    break;
                }

                // A single atom longer than a line has no better place; CaptionRules reports it.
                var total = best[first].Cost + (double.IsInfinity(cost) ? 10_000 : cost);
                if (total < best[end].Cost)
                {
                    best[end] = (total, first);
                }
            }
        }

        var cues = new List<Cue>();
        for (var end = atoms.Length; end > 0; end = best[end].First)
        {
            cues.Add(CueOf(narration, atoms, best[end].First, end, settings));
        }

        cues.Reverse();
        return cues.Where(c => !c.Words.IsEmpty);
    }

    // How many breaks that the author wants lie before each atom; the last is behind them all.
    private static int[] Breaks(NarratedText narration, ImmutableArray<CaptionAtom> atoms)
    {
        var before = new int[atoms.Length + 1];
        for (var i = 1; i <= atoms.Length; i++)
        {
            var isBroken = i > 1 && narration.Breaks.Any(b => b >= atoms[i - 2].End && b <= atoms[i - 1].Start);
            before[i] = before[i - 1] + (isBroken ? 1 : 0);
        }

        return before;
    }

    private static double CostOf(NarratedText narration, ImmutableArray<CaptionAtom> atoms, int first, int end, CaptionSettings settings)
    {
        var split = SplitOf(narration.Text, atoms, first, end, settings, out var lineCost);
        if (split < 0)
        {
            return double.PositiveInfinity;
        }

        var cost = CueCost + lineCost + (CueEndWeight * atoms[end - 1].BreakCost);
        var firstWord = atoms[first].FirstWord;
        var lastWord = atoms[end - 1].FirstWord + atoms[end - 1].WordCount - 1;
        if (lastWord < firstWord)
        {
            return cost + TooShortCost;
        }

        var words = narration.Words;
        var until = lastWord + 1 < words.Length ? words[lastWord + 1].Start : words[lastWord].End + settings.MinimumDuration;
        var shown = until - words[firstWord].Start - settings.Gap;
        var text = narration.Text.AsSpan(atoms[first].Start, atoms[end - 1].End - atoms[first].Start);
        cost += TooFastCost * Math.Max(0, (settings.ReadingTime(text) / Seconds.Max(shown, new(0.01))) - 1);
        cost += TooShortCost * Math.Max(0, 1 - (shown / settings.MinimumDuration));
        cost += TooLongCost * Math.Max(0, (words[lastWord].End - words[firstWord].Start - settings.MaximumDuration).Value);
        for (var i = first; i < end - 1; i++)
        {
            cost += atoms[i].BreakCost != CaptionAtoms.Sentence ? 0 : atoms[end - 1].BreakCost == CaptionAtoms.Sentence ? SentenceInsideCost : TornSentenceCost;
        }

        for (var w = firstWord; w < lastWord; w++)
        {
            cost += words[w + 1].Start - words[w].End > new Seconds(LongPause) ? PauseInsideCost : 0;
        }

        return cost;
    }

    // The first atom of the second line; the end when one line is enough; -1 when no two lines hold it.
    private static int SplitOf(string text, ImmutableArray<CaptionAtom> atoms, int first, int end, CaptionSettings settings, out double cost)
    {
        cost = 0;
        if (Share(first, end) <= 1)
        {
            return end;
        }

        cost = double.PositiveInfinity;
        var best = -1;
        for (var split = first + 1; split < end && settings.MaximumLines > 1; split++)
        {
            var upper = Share(first, split);
            var lower = Share(split, end);
            if (upper <= 1 && lower <= 1)
            {
                var splitCost = SecondLineCost + atoms[split - 1].BreakCost + (ImbalanceCost * Math.Abs(upper - lower));
                if (splitCost < cost)
                {
                    (best, cost) = (split, splitCost);
                }
            }
        }

        return best;

        double Share(int from, int to) => settings.LineShare(text.AsSpan(atoms[from].Start, atoms[to - 1].End - atoms[from].Start));
    }

    private static Cue CueOf(NarratedText narration, ImmutableArray<CaptionAtom> atoms, int first, int end, CaptionSettings settings)
    {
        var split = SplitOf(narration.Text, atoms, first, end, settings, out _);
        ImmutableArray<(int First, int End)> ranges = split < 0 || split == end ? [(first, end)] : [(first, split), (split, end)];
        var words = ImmutableArray.CreateBuilder<CueWord>();
        for (var line = 0; line < ranges.Length; line++)
        {
            var start = atoms[ranges[line].First].Start;
            for (var i = ranges[line].First; i < ranges[line].End; i++)
            {
                for (var w = atoms[i].FirstWord; w < atoms[i].FirstWord + atoms[i].WordCount; w++)
                {
                    var word = narration.Words[w];
                    words.Add(new CueWord(line, word.TextStart - start, word.TextLength, word.Start, word.End));
                }
            }
        }

        var lines = ranges.Select(r => narration.Text[atoms[r.First].Start..atoms[r.End - 1].End]);
        return new Cue(
            words.Count == 0 ? Seconds.Zero : words[0].Start, words.Count == 0 ? Seconds.Zero : words[^1].End, [.. lines], words.ToImmutable());
    }
}
