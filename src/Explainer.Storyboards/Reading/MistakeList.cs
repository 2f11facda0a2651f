using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>
/// Collects the mistakes of one storyboard. Unlike a plain bag it stays small for a hostile file, and once the file is known to be
/// broken it keeps quiet about what may only be hidden behind the break.
/// </summary>
internal sealed class MistakeList
{
    // What cannot be said of a file of which a part could not be read.
    private static readonly DiagnosticRule[] NeedsWholeFile =
    [
        KeyRules.MissingKey, NameRules.UnknownElement, NameRules.UnknownBeat.Rule, NameRules.UnknownFigure, NameRules.UnknownTemplate, FileRules.UnknownAnchor.Rule,
        TimeRules.NotShown, TimeRules.NeverShown.Rule, TimeRules.BeatGap.Rule, TimeRules.BeatOverlap.Rule, TimeRules.EmptyBeats, TimeRules.OutsideBeat,
        ValueRules.FigureWithoutValue.Rule, TimeRules.Overlap, TimeRules.PhraseNotSaid, TimeRules.MarkMissing, KeyRules.MissingTranslation, KeyRules.OneVoiceover.Rule,
        LookRules.Circular,
    ];

    private static readonly DiagnosticRule[] NeedsTimes = [TimeRules.NotShown, TimeRules.AlreadyShown.Rule, TimeRules.Overlap];

    // What loops and templates make is told of many elements at one place, for one cause.
    private static readonly DiagnosticRule[] OfElements = [TimeRules.NeverShown.Rule, LookRules.OffFrame.Rule, LookRules.CutOff.Rule];

    // Of more, as a loop makes them with other numbers, the first is told.
    private const int MostAtOnePlace = 3;

    private const string Others = "; the same applies to other elements made here";

    private readonly HashSet<Diagnostic> seen = [];
    private readonly HashSet<DiagnosticRule> hidden = [];
    private readonly List<Diagnostic> items = [];
    private SourceSpan? firstLeftOut;
    private bool full;

    /// <summary>How often a mistake was found so far, told or not: when it grew meanwhile, what was bound meanwhile is not whole.</summary>
    public int Found { get; private set; }

    /// <summary>Whether no more is taken, so that looking for more is of no use.</summary>
    public bool IsFull => full;

    /// <summary>Whether anything stops the film from being made.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>A part of the storyboard could not be read: what cannot be said without it is told no more.</summary>
    public void HideWhatNeedsTheWholeFile() => hidden.UnionWith(NeedsWholeFile);

    /// <summary>A key at the top is misspelt: that what it declares is unknown is told no more.</summary>
    public void HideWhatIsDeclaredIn(string section) => hidden.UnionWith(section switch
    {
        "data" => [NameRules.UnknownFigure],
        "templates" => [NameRules.UnknownTemplate],
        "elements" => [NameRules.UnknownElement],
        "include" => [NameRules.UnknownFigure, NameRules.UnknownTemplate, NameRules.UnknownElement],
        "beats" => [TimeRules.EmptyBeats, NameRules.UnknownBeat.Rule],
        _ => (DiagnosticRule[])[],
    });

    /// <summary>Counts what only follows from a mistake that is told.</summary>
    public void Echo() => Found++;

    /// <summary>When things happen is not known: what follows from times that are only assumed is told no more.</summary>
    public void HideWhatNeedsTimes() => hidden.UnionWith(NeedsTimes);

    /// <summary>Adds a diagnostic. The same mistake at the same place is told once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        Found++;
        if (hidden.Contains(diagnostic.Rule))
        {
            return;
        }

        HasErrors |= diagnostic.Severity == Severity.Error;
        if (items.Count >= ReadingLimits.Diagnostics)
        {
            firstLeftOut ??= diagnostic.Span;
            full = true;
            return;
        }

        if (seen.Add(diagnostic))
        {
            items.Add(diagnostic);
        }
    }

    /// <summary>All of them in the order of their places in the files.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var bag = new DiagnosticBag();
        foreach (var group in items.GroupBy(i => (i.Rule, i.Span)))
        {
            var (first, count) = (group.First(), group.Count());
            if (OfElements.Contains(first.Rule) && count > 1)
            {
                bag.Add(first.StandsForOthers ? first : first with { Message = first.Message + Others, StandsForOthers = true });
            }
            else if (count > MostAtOnePlace)
            {
                bag.Add(first with { Message = string.Create(CultureInfo.InvariantCulture, $"{first.Message}; {count - 1} more like this are made here"), StandsForOthers = true });
            }
            else
            {
                foreach (var one in group)
                {
                    bag.Add(one);
                }
            }
        }

        if (full)
        {
            bag.Add(FileRules.TooManyMistakes.With(ReadingLimits.Diagnostics).At(firstLeftOut));
        }

        return bag.ToImmutable();
    }
}
