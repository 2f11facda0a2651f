namespace Explainer.Editing.Agents;

/// <summary>A text or a picture, as the protocol writes it.</summary>
/// <param name="Type"><c>text</c> or <c>image</c>.</param>
/// <param name="Text">The text; null for a picture.</param>
/// <param name="Data">The picture in base 64; null for a text.</param>
/// <param name="MimeType">What kind of picture; null for a text.</param>
internal sealed record ToolContent(string Type, string? Text, byte[]? Data, string? MimeType)
{
    /// <summary>A text.</summary>
    public static ToolContent OfText(string text) => new("text", text, null, null);

    /// <summary>A picture.</summary>
    public static ToolContent OfPng(byte[] png) => new("image", null, png, "image/png");
}
