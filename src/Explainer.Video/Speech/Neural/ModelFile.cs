using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Video.Speech.Neural;

/// <summary>Files of models: read whole, and known by their content.</summary>
internal static class ModelFile
{
    /// <summary>The largest model that is taken, in bytes.</summary>
    public const long MostBytes = 1L << 30;

    // A model has some hundred megabytes, and its hash is asked for with every narration.
    private static readonly ConcurrentDictionary<(string Path, long Length, DateTime Changed), string> Hashes = new();

    /// <summary>All of a model.</summary>
    /// <exception cref="ExplainerException">It cannot be opened or is too large.</exception>
    public static byte[] Read(string path) => Guarded(path, file => file.Length <= MostBytes
        ? File.ReadAllBytes(file.FullName)
        : throw VoiceModelRules.ModelUnusable.With(path, string.Create(CultureInfo.InvariantCulture, $"it has more than {MostBytes >> 20} MB")).Failure());

    /// <summary>64 hexadecimal digits that stand for a file's content.</summary>
    /// <exception cref="ExplainerException">It cannot be opened.</exception>
    public static string HashOf(string path) => Guarded(path, file => Hashes.GetOrAdd((file.FullName, file.Length, file.LastWriteTimeUtc), _ =>
    {
        using var content = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }));

    private static T Guarded<T>(string path, Func<FileInfo, T> use)
    {
        try
        {
            InputFile.Require(path);
            return use(new FileInfo(path) is var file && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw VoiceModelRules.ModelMissing.With(path, e is UnauthorizedAccessException ? "may not be read" : e.Message.StartsWith("it ", StringComparison.Ordinal) ? e.Message[3..] : "cannot be read").Failure(e);
        }
    }
}
