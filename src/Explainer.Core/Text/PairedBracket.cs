namespace Explainer.Core.Text;

/// <summary>A bracket as rule BD16 of UAX 9 pairs it.</summary>
/// <param name="Character">The bracket.</param>
/// <param name="IsOpening">Whether it opens.</param>
/// <param name="Pair">
/// The closing bracket of its pair, the same one for canonically equivalent pairs, so that an opening and a closing bracket match when
/// these are equal.
/// </param>
internal readonly record struct PairedBracket(char Character, bool IsOpening, char Pair);
