using System.IO.Compression;

namespace Explainer.Core.Tests.Text;

/// <summary>A test file of Unicode's, kept compressed; tests/Explainer.UnicodeTables puts it there.</summary>
internal static class UnicodeTestFile
{
    /// <summary>The lines that have more than a comment, without it.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(UnicodeTestFile).Assembly.GetManifestResourceStream(name + ".br")!;
        using var reader = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var content = line.Split('#')[0].Trim();
            if (content.Length > 0)
            {
                yield return content;
            }
        }
    }
}
