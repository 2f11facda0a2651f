namespace Explainer.Storyboards.Reading;

/// <summary>What came out of reading a file.</summary>
/// <param name="Root">The top of the file; an empty map when nothing could be read.</param>
/// <param name="IsWhole">Whether all of it was understood; if not, what seems to be missing may only be hidden behind the mistake.</param>
/// <param name="Nodes">How many keys and values there are by now, those of the files before it included.</param>
/// <param name="MayMissColons">Whether it was read without a mistake, and something in it looks like a key without a colon.</param>
internal readonly record struct ReadResult(Node Root, bool IsWhole, long Nodes, bool MayMissColons);
