using System.Globalization;

namespace Explainer.Fuzz.Running;

/// <summary>What a run came to.</summary>
/// <param name="Tried">How many inputs were tried.</param>
/// <param name="Drawn">Of how many a film came.</param>
/// <param name="Kept">How many showed something new and were kept to be changed further.</param>
/// <param name="Failures">The folders of inputs that failed, each with what went wrong.</param>
internal sealed record FuzzReport(int Tried, int Drawn, int Kept, IReadOnlyList<string> Failures)
{
    /// <summary>Whether nothing failed.</summary>
    public bool IsClean => Failures.Count == 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Tried} inputs, {Drawn} films, {Kept} kept as new, {Failures.Count} failures\n{string.Join("\n", Failures)}");
}
