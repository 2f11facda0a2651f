namespace Explainer.Studio.Folders;

/// <summary>A storyboard as it lies on the disk.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Hash">Names its bytes.</param>
/// <param name="HasMark">Whether it begins with a byte order mark, which is not part of the text.</param>
internal sealed record StudioText(string Text, string Hash, bool HasMark);
