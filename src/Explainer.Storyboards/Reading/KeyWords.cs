namespace Explainer.Storyboards.Reading;

/// <summary>The keys that maps of a storyboard may have, to know a key that lacks its colon. Gathered only when a file seems to hold one.</summary>
/// <param name="gather">Gives all keys, those among them that say what an action does, and those at the top with a map behind them.</param>
internal sealed class KeyWords(Func<(IReadOnlySet<string> All, IReadOnlySet<string> Verbs, IReadOnlySet<string> Sections)> gather)
{
    private readonly Lazy<(IReadOnlySet<string> All, IReadOnlySet<string> Verbs, IReadOnlySet<string> Sections)> words = new(gather);

    /// <summary>Whether a key is the language's own.</summary>
    public bool Has(string key) => words.Value.All.Contains(key);

    /// <summary>Whether a key says what an action does.</summary>
    public bool IsVerb(string key) => words.Value.Verbs.Contains(key);

    /// <summary>Whether a key stands at the top and has a map behind it.</summary>
    public bool IsSection(string key) => words.Value.Sections.Contains(key);
}
