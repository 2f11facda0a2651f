using System.IO.MemoryMappedFiles;
using Explainer.Core.Diagnostics;
using HarfBuzzSharp;

namespace Explainer.Raster.Text;

/// <summary>A font file in memory. It is mapped, not read: of a file of 20 MB only the pages that a film's glyphs stand on are touched.</summary>
internal sealed unsafe class FontFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    /// <summary>Opens a file.</summary>
    /// <exception cref="ExplainerException">It cannot be read.</exception>
    internal FontFile(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            byte* first = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref first);
            Content = new Blob((nint)first, checked((int)length), MemoryMode.ReadOnly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            view?.Dispose();
            file?.Dispose();
            throw (ProgramFonts.IsOwn(path) ? LookRules.FontUnreadableOwn.With(path) : LookRules.FontUnreadableInstalled.With(path)).Failure();
        }
    }

    /// <summary>The file's bytes.</summary>
    internal Blob Content { get; }

    /// <summary>Gives the memory back; faces of the file must be gone by then.</summary>
    public void Dispose()
    {
        Content.Dispose();
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
