namespace Explainer.Studio.Http;

/// <summary>A file of the page.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Type">Its media type.</param>
internal sealed record PageFile(ReadOnlyMemory<byte> Content, string Type);
