namespace Explainer.Video.Output.Containers;

/// <summary>Counts PNG files in a folder; each must end with its last chunk.</summary>
internal static class PngFrames
{
    /// <summary>How many there are.</summary>
    /// <exception cref="InvalidDataException">One is not whole.</exception>
    public static long Count(string folder)
    {
        long count = 0;
        Span<byte> end = stackalloc byte[12];
        foreach (var path in Directory.EnumerateFiles(folder, "*.png"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            file.Position = Math.Max(0, file.Length - end.Length);
            file.ReadExactly(end);
            if (!end[4..8].SequenceEqual("IEND"u8))
            {
                throw new InvalidDataException();
            }

            count++;
        }

        return count;
    }
}
