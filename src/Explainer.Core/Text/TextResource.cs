namespace Explainer.Core.Text;

/// <summary>The data that come with this folder.</summary>
internal static class TextResource
{
    /// <summary>Opens a resource that the project file embeds.</summary>
    /// <param name="name">Its file's name in Data.</param>
    internal static Stream Open(string name) => typeof(TextResource).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource {name} is missing.");

    /// <summary>All bytes of a resource.</summary>
    /// <param name="name">Its file's name in Data.</param>
    internal static byte[] Read(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
