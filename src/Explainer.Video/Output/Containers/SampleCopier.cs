namespace Explainer.Video.Output.Containers;

/// <summary>Copies samples from the files that they lie in; those that lie together are copied together.</summary>
/// <param name="output">Where to.</param>
/// <param name="tracks">How many tracks there are: of each the file that is read stays open.</param>
internal sealed class SampleCopier(Stream output, int tracks) : IDisposable
{
    private readonly FileStream?[] files = new FileStream?[tracks];
    private readonly byte[] buffer = new byte[1 << 18];

    /// <summary>Copies some samples of a track.</summary>
    /// <exception cref="IOException">They cannot be read or written.</exception>
    public void Copy(int track, IReadOnlyList<Mp4Sample> samples, int first, int count)
    {
        for (var i = first; i < first + count;)
        {
            var sample = samples[i++];
            if (sample.Bytes is { } bytes)
            {
                output.Write(bytes);
                continue;
            }

            var end = sample.Offset + sample.Length;
            for (; i < first + count && samples[i].File == sample.File && samples[i].Offset == end; i++)
            {
                end += samples[i].Length;
            }

            Copy(Open(track, sample.File!), sample.Offset, end);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in files)
        {
            file?.Dispose();
        }
    }

    private FileStream Open(int track, string path)
    {
        if (files[track]?.Name != path)
        {
            files[track]?.Dispose();
            files[track] = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }

        return files[track]!;
    }

    private void Copy(FileStream file, long from, long to)
    {
        file.Position = from;
        while (from < to)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, to - from));
            file.ReadExactly(part);
            output.Write(part);
            from += part.Length;
        }
    }
}
