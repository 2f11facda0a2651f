namespace Explainer.Storyboards.Verbs;

/// <summary>A line that an element moves along.</summary>
/// <param name="Element">The id of the element whose line it is.</param>
/// <param name="From">Where it begins, as a share of the line's length.</param>
/// <param name="Until">Where it ends; less than where it begins to go back.</param>
/// <param name="IsTurning">Whether it turns as the line does.</param>
/// <param name="IsUpright">Whether it is mirrored where it would stand on its head.</param>
internal sealed record LineToFollow(string Element, double From, double Until, bool IsTurning, bool IsUpright);
