using Explainer.Core.Diagnostics;
using Explainer.Display;
using Explainer.Scenes;

namespace Explainer.Storyboards.Reading;

/// <summary>The pictures of one storyboard: each is read once, however often it is named, and all of them together have a limit.</summary>
/// <param name="source">Reads pictures.</param>
internal sealed class PictureShelf(IPictureSource source)
{
    /// <summary>Bytes of all picture files.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Pixels of all pictures, at their natural sizes.</summary>
    public const double MostPixels = 256 << 20;

    private readonly Dictionary<string, (Picture? Picture, ExplainerException? Failure)> known = new(StringComparer.Ordinal);
    private long bytes;
    private double pixels;

    /// <summary>A picture.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="ExplainerException">It cannot be read, or there would be too much of all pictures.</exception>
    public Picture Load(string path)
    {
        if (!known.TryGetValue(path, out var found))
        {
            try
            {
                found = (Read(path), null);
            }
            catch (ExplainerException failure)
            {
                found = (null, failure);
            }

            known.Add(path, found);
        }

        return found.Picture ?? throw found.Failure!;
    }

    /// <summary>The names of what of a picture cannot be drawn.</summary>
    public IReadOnlyList<string> NotDrawn(Picture picture) => source.NotDrawn(picture);

    private Picture Read(string path)
    {
        if (bytes > MostBytes || pixels > MostPixels)
        {
            throw TooMuch(path);
        }

        var picture = source.Load(path);
        bytes += picture.Data.Length;
        pixels += picture.Size.Width * picture.Size.Height;
        return bytes > MostBytes || pixels > MostPixels ? throw TooMuch(path) : picture;
    }

    private static ExplainerException TooMuch(string path) => LookRules.PictureTooLargeTogether.With(Path.GetFileName(path), MostBytes >> 20).Failure();
}
