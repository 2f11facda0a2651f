using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Time;
using Explainer.Video.Cache;
using Explainer.Video.Files;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>
/// Keeps utterances in a folder by what they were made from. An entry carries a checksum and is only ever renamed into place whole; a
/// damaged one is made again. Several processes may use one folder. Where nothing can be kept the work goes on without it.
/// </summary>
/// <param name="folder">Created when the first entry is written.</param>
/// <param name="time">The clock that says when an entry was last used; null for the machine's.</param>
public sealed class SpeechCache(string folder, TimeProvider? time = null)
{
    private const string Extension = ".speech";
    private const int DigestLength = 16;
    private const int HeaderLength = 12;
    private const int WordLength = 24;

    // Part of every key: raise it when the layout below changes.
    private const string Layout = "explainer speech 2\n";

    /// <summary>The program's folder for speech.</summary>
    public static string UsualFolder => Path.Combine(CacheFolders.Root, "speech");

    /// <summary>The cache's folder.</summary>
    public string Folder => folder;

    /// <summary>How many utterances are kept, and their bytes.</summary>
    public SpeechCacheStatistics Statistics() => Sum(Files());

    /// <summary>Removes the utterances that were not used for longest until the rest is no larger than a limit.</summary>
    /// <param name="limit">Bytes, zero or more. An utterance that is removed while a film needs it is spoken again.</param>
    /// <returns>What was removed.</returns>
    public SpeechCacheStatistics Prune(long limit)
    {
        var files = Files();
        var excess = files.Sum(f => f.Length) - limit;
        var removed = new List<FileInfo>();
        foreach (var file in files)
        {
            if (excess > 0 && TemporaryFiles.Remove(file.FullName))
            {
                removed.Add(file);
                excess -= file.Length;
            }
        }

        return Sum(removed);
    }

    /// <summary>The utterance of a request: from the folder, else spoken now and kept.</summary>
    /// <exception cref="ExplainerException">The engine fails.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Utterance Get(ISpeechEngine engine, SpeechRequest request, CancellationToken cancellation = default)
    {
        var path = PathOf(engine, request);
        if (TryRead(path) is { } kept)
        {
            Touch(path);
            return kept;
        }

        var spoken = engine.Speak(request, cancellation);
        Write(path, spoken);
        return spoken;
    }

    /// <summary>The utterance's sound for a mix: taken from the folder again when it begins to sound, so that memory stays flat.</summary>
    /// <param name="engine">The engine it was made with.</param>
    /// <param name="request">The request it was made for.</param>
    /// <param name="utterance">What <see cref="Get"/> gave for them.</param>
    /// <param name="cancellation">Ends speaking, should the utterance be gone by then.</param>
    public AudioSource SourceOf(ISpeechEngine engine, SpeechRequest request, Utterance utterance, CancellationToken cancellation = default) =>
        File.Exists(PathOf(engine, request))
            ? ClipSource.Deferred(ClipSource.CountOf(utterance.Audio), () => Get(engine, request, cancellation).Audio)
            : ClipSource.Of(utterance.Audio);

    /// <summary>64 hexadecimal digits that stand for everything an utterance depends on.</summary>
    public static string KeyOf(ISpeechEngine engine, SpeechRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Layout + engine.CacheKey(request))));

    private string PathOf(ISpeechEngine engine, SpeechRequest request) => Path.Combine(folder, KeyOf(engine, request) + Extension);

    private static SpeechCacheStatistics Sum(List<FileInfo> files) => new(files.Count, files.Sum(f => f.Length));

    // From the one that was not used for longest on.
    private List<FileInfo> Files() => Directory.Exists(folder)
        ? [.. new DirectoryInfo(folder).EnumerateFiles("*" + Extension).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal)]
        : [];

    // The time of change serves as the time of last use; where it cannot be set the entry merely looks older than it is.
    private void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, (time ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        }
        catch (Exception failure) when (StorageFailure.Concerns(failure))
        {
            return;
        }
    }

    private static Utterance? TryRead(string path)
    {
        byte[] bytes;
        try
        {
            InputFile.Require(path);
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (bytes.Length < DigestLength + HeaderLength || !XxHash128.Hash(bytes.AsSpan(DigestLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestLength)))
        {
            return null;
        }

        var body = bytes.AsSpan(DigestLength);
        var rate = BinaryPrimitives.ReadInt32LittleEndian(body);
        var channels = BinaryPrimitives.ReadInt32LittleEndian(body[4..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(body[8..]);
        var samplesAt = HeaderLength + ((long)count * WordLength);
        if (!AudioClip.Fits(channels, rate) || count < 0 || samplesAt > body.Length || (body.Length - samplesAt) % (channels * sizeof(float)) != 0)
        {
            return null;
        }

        var words = ImmutableArray.CreateBuilder<SpokenWord>(count);
        for (var i = 0; i < count; i++)
        {
            var word = body[(HeaderLength + (i * WordLength))..];
            words.Add(new SpokenWord(
                BinaryPrimitives.ReadInt32LittleEndian(word),
                BinaryPrimitives.ReadInt32LittleEndian(word[4..]),
                new Seconds(BinaryPrimitives.ReadDoubleLittleEndian(word[8..])),
                new Seconds(BinaryPrimitives.ReadDoubleLittleEndian(word[16..]))));
        }

        var samples = MemoryMarshal.Cast<byte, float>(body[(int)samplesAt..]).ToArray();
        return new Utterance(new AudioClip(ImmutableCollectionsMarshal.AsImmutableArray(samples), channels, rate), words.MoveToImmutable());
    }

    private void Write(string path, Utterance utterance)
    {
        var samples = MemoryMarshal.AsBytes(utterance.Audio.Samples);
        var bytes = new byte[DigestLength + HeaderLength + (utterance.Words.Length * WordLength) + samples.Length];
        var body = bytes.AsSpan(DigestLength);
        BinaryPrimitives.WriteInt32LittleEndian(body, utterance.Audio.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(body[4..], utterance.Audio.Channels);
        BinaryPrimitives.WriteInt32LittleEndian(body[8..], utterance.Words.Length);
        var at = HeaderLength;
        foreach (var word in utterance.Words)
        {
            BinaryPrimitives.WriteInt32LittleEndian(body[at..], word.TextStart);
            BinaryPrimitives.WriteInt32LittleEndian(body[(at + 4)..], word.TextLength);
            BinaryPrimitives.WriteDoubleLittleEndian(body[(at + 8)..], word.Start.Value);
            BinaryPrimitives.WriteDoubleLittleEndian(body[(at + 16)..], word.End.Value);
            at += WordLength;
        }

        samples.CopyTo(body[at..]);
        XxHash128.Hash(body, bytes.AsSpan(0, DigestLength));
        var temporary = TemporaryFiles.NewPath(folder, Path.GetFileName(path));
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, bytes);
            if (Directory.Exists(path))
            {
                TemporaryFiles.Remove(path);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (StorageFailure.Concerns(exception))
        {
            // It is spoken again the next time.
            TemporaryFiles.Remove(temporary);
        }
    }
}
