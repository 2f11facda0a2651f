using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>
/// Collects the mistakes of one storyboard. Unlike a plain bag it stays small for a hostile file, and once the file is known to be
/// broken it keeps quiet about what may only be hidden behind the break.
/// </summary>
internal sealed class MistakeList
{
    // What cannot be said of a file of which a part could not be read.
    private static readonly string[] NeedsWholeFile =
    [
        "missing-key", "unknown-element", "unknown-beat", "unknown-figure", "unknown-template", "unknown-anchor", "not-shown", "never-shown", "beat-gap",
        "beat-overlap", "empty-beats", "outside-beat", "figure-without-value", "overlap", "phrase-not-said", "mark-missing",
        "missing-translation", "circular-placement",
    ];

    private static readonly string[] NeedsTimes = ["not-shown", "already-shown", "overlap"];

    private readonly HashSet<Diagnostic> seen = [];
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> items = [];
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
        "data" => ["unknown-figure"],
        "templates" => ["unknown-template"],
        "elements" => ["unknown-element"],
        "include" => ["unknown-figure", "unknown-template", "unknown-element"],
        "beats" => ["empty-beats", "unknown-beat"],
        _ => (string[])[],
    });

    /// <summary>Counts what only follows from a mistake that is told.</summary>
    public void Echo() => Found++;

    /// <summary>When things happen is not known: what follows from times that are only assumed is told no more.</summary>
    public void HideWhatNeedsTimes() => hidden.UnionWith(NeedsTimes);

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourceSpan? span, string message, string remedy) =>
        Add(new Diagnostic(code, Severity.Error, span, message, remedy));

    /// <summary>Adds a warning.</summary>
    public void Warn(string code, SourceSpan? span, string message, string remedy) =>
        Add(new Diagnostic(code, Severity.Warning, span, message, remedy));

    /// <summary>Adds a diagnostic. The same mistake at the same place is told once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        Found++;
        if (hidden.Contains(diagnostic.Code))
        {
            return;
        }

        HasErrors |= diagnostic.Severity == Severity.Error;
        if (items.Count >= ReadingLimits.Diagnostics)
        {
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
        foreach (var item in items)
        {
            bag.Add(item);
        }

        if (full)
        {
            bag.Error(
                "too-many-mistakes", null, $"There are more than {ReadingLimits.Diagnostics} mistakes; the rest is not shown", "Mend the first ones and check again.");
        }

        return bag.ToImmutable();
    }
}
