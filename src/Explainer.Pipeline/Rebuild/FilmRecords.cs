using System.Text;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Video.Cache;
using Explainer.Video.Files;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Rebuild;

/// <summary>
/// The records of the films made last, one file for each output, in a folder beside the clips. They are a help for explaining: a missing,
/// damaged or unwritable record costs an explanation and nothing else.
/// </summary>
internal sealed class FilmRecords
{
    private const string Extension = ".record";
    private readonly string folder;

    /// <summary>The records that belong to a cache.</summary>
    public FilmRecords(ClipCache cache) => folder = Path.Combine(cache.Folder, "records");

    /// <summary>How many records there are, and their bytes.</summary>
    public (int Count, long Bytes) Statistics
    {
        get
        {
            var files = Files();
            return (files.Count, files.Sum(f => f.Length));
        }
    }

    /// <summary>Removes the records of films that are gone.</summary>
    /// <returns>How many were removed.</returns>
    public int Prune() => Files().Count(f => Read(f.FullName) is var record && (record is null || !Exists(record.Output)) && Remove(f));

    /// <summary>Removes all records.</summary>
    /// <returns>How many were removed.</returns>
    public int Clear() => Files().Count(Remove);

    internal FilmRecord? Load(string output)
    {
        var full = Path.GetFullPath(output);
        return Read(PathOf(full)) is { } record && record.Output == full ? record : null;
    }

    /// <summary>Keeps a record; says whether it could be kept.</summary>
    internal bool Save(FilmRecord record)
    {
        try
        {
            using var file = OutputFile.Create(PathOf(record.Output));
            File.WriteAllBytes(file.TemporaryPath, FilmRecordFormat.Write(record));
            file.Commit();
            return true;
        }
        catch (Exception e) when (e is ExplainerException || StorageFailure.Concerns(e))
        {
            return false;
        }
    }

    private static FilmRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? FilmRecordFormat.Read(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Exists(string output) => File.Exists(output) || Directory.Exists(output);

    private static bool Remove(FileInfo file)
    {
        try
        {
            file.Delete();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string PathOf(string output) => Path.Combine(folder, ContentHash.Of(Encoding.UTF8.GetBytes(output)) + Extension);

    private List<FileInfo> Files() => Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFiles("*" + Extension)] : [];
}
