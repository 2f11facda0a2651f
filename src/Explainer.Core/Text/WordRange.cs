namespace Explainer.Core.Text;

/// <summary>Some words of a <see cref="WordDictionary"/> that stand together.</summary>
/// <param name="Start">The number of the first.</param>
/// <param name="End">The number behind the last.</param>
internal readonly record struct WordRange(int Start, int End)
{
    /// <summary>Whether there are none.</summary>
    internal bool IsEmpty => Start == End;
}
