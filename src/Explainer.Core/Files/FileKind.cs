using System.Formats.Tar;

namespace Explainer.Core.Files;

/// <summary>What the name of a file stands for.</summary>
internal static class FileKind
{
    private const int HeaderLength = 512;
    private const int KindAt = 156;

    /// <summary>
    /// Whether a path without links names a regular file; null where that cannot be found out. What is none is not opened. The runtime says what kind a file
    /// is only to an archive that the file is put into, so that the first lines of one are asked.
    /// </summary>
    public static bool? IsRegular(string path)
    {
        using var header = new Header();
        try
        {
            using var archive = new TarWriter(header, TarEntryFormat.Ustar, leaveOpen: true);
            archive.WriteEntry(path, "file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only a regular file is opened, so that only that can be refused.
            return header.Kind is { } kind ? kind == '0' : e is UnauthorizedAccessException ? true : null;
        }

        return null;
    }

    // Ends with an exception behind the header, before anything of the file is read.
    private sealed class Header : MemoryStream
    {
        public char? Kind => Length >= HeaderLength ? (char)GetBuffer()[KindAt] : null;

        public override bool CanSeek => false;

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Kind is null)
            {
                base.Write(buffer, offset, count);
            }

            if (Kind is not null)
            {
                throw new IOException("the header is written");
            }
        }
    }
}
