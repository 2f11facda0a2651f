using System.Collections.Concurrent;

namespace Explainer.Studio.Http;

/// <summary>The page's files, which are part of the program.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";
    private static readonly ConcurrentDictionary<string, PageFile?> Known = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Names = [.. typeof(PageFiles).Assembly.GetManifestResourceNames()];

    /// <summary>A file by its path below the page; null when there is none.</summary>
    public static PageFile? Find(string path) => Names.Contains(Prefix + path) ? Known.GetOrAdd(path, Read) : null;

    private static PageFile Read(string path)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(Prefix + path)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageFile(content, TypeOf(Path.GetExtension(path)));
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        _ => "application/octet-stream",
    };
}
