using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>One kind of mistake: its stable name, its weight, whose turn it is, and every way in which it is told.</summary>
public sealed class DiagnosticRule
{
    private readonly List<WordingTemplate> wordings = [];

    internal DiagnosticRule(string id, Severity severity, Fault fault, string when)
    {
        Id = id;
        Severity = severity;
        Fault = fault;
        When = when;
    }

    /// <summary>A stable name in kebab-case, such as <c>unknown-prop</c>; what tests and editors match on.</summary>
    public string Id { get; }

    /// <summary>Error or warning.</summary>
    public Severity Severity { get; }

    /// <summary>Decides the exit code of a call that ends with it.</summary>
    public Fault Fault { get; }

    /// <summary>When it is told: what is wrong, in a few words without a full stop.</summary>
    public string When { get; }

    /// <summary>Its page in the documents, with the anchor.</summary>
    public string Page => $"diagnostics.md#{Id}";

    /// <summary>The ways in which it is told, as templates with holes.</summary>
    public ImmutableArray<WordingTemplate> Wordings => [.. wordings];

    /// <summary>The name.</summary>
    public override string ToString() => Id;

    internal Wording Says(string message, string remedy) => Keep(new Wording(this, message, remedy));

    internal Wording<T> Says<T>(string message, string remedy) => Keep(new Wording<T>(this, message, remedy));

    internal Wording<T1, T2> Says<T1, T2>(string message, string remedy) => Keep(new Wording<T1, T2>(this, message, remedy));

    internal Wording<T1, T2, T3> Says<T1, T2, T3>(string message, string remedy) => Keep(new Wording<T1, T2, T3>(this, message, remedy));

    internal Wording<T1, T2, T3, T4> Says<T1, T2, T3, T4>(string message, string remedy) => Keep(new Wording<T1, T2, T3, T4>(this, message, remedy));

    internal Wording<T1, T2, T3, T4, T5> Says<T1, T2, T3, T4, T5>(string message, string remedy) =>
        Keep(new Wording<T1, T2, T3, T4, T5>(this, message, remedy));

    internal Wording<T1, T2, T3, T4, T5, T6> Says<T1, T2, T3, T4, T5, T6>(string message, string remedy) =>
        Keep(new Wording<T1, T2, T3, T4, T5, T6>(this, message, remedy));

    private T Keep<T>(T wording)
        where T : WordingTemplate
    {
        wordings.Add(wording);
        return wording;
    }
}
