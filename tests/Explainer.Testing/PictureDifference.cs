using System.Globalization;

namespace Explainer.Testing;

/// <summary>How two pictures differ.</summary>
internal sealed class PictureDifference
{
    // A difference of a few steps is to be seen, too.
    private const int Amplification = 8;

    private readonly string? sizes;
    private readonly double mean;
    private readonly int worst;

    private PictureDifference(PngPicture picture, string? sizes, double mean, int worst)
    {
        Picture = picture;
        this.sizes = sizes;
        this.mean = mean;
        this.worst = worst;
    }

    /// <summary>Black where the two are alike, brighter where they differ.</summary>
    public PngPicture Picture { get; }

    /// <summary>Compares two pictures.</summary>
    public static PictureDifference Of(PngPicture expected, PngPicture actual)
    {
        var shown = new PngPicture(actual.Width, actual.Height);
        if (expected.Width != actual.Width || expected.Height != actual.Height)
        {
            return new(shown, $"{expected.Width}x{expected.Height} px became {actual.Width}x{actual.Height} px", 0, 0);
        }

        long sum = 0;
        var worst = 0;
        for (var i = 0; i < actual.Pixels.Length; i += PngPicture.Channels)
        {
            // Transparency shows in every channel.
            var alpha = Math.Abs(expected.Pixels[i + 3] - actual.Pixels[i + 3]);
            for (var channel = 0; channel < PngPicture.Channels; channel++)
            {
                var difference = Math.Abs(expected.Pixels[i + channel] - actual.Pixels[i + channel]);
                sum += difference;
                worst = Math.Max(worst, difference);
                shown.Pixels[i + channel] = channel == 3 ? (byte)255 : (byte)Math.Min(255, Amplification * Math.Max(difference, alpha));
            }
        }

        return new(shown, null, sum / (3.0 * Math.Max(1, actual.Width * actual.Height)), worst);
    }

    /// <summary>Whether the two are alike enough.</summary>
    public bool IsWithin(PictureTolerance tolerance) => sizes is null && mean <= tolerance.Mean && worst <= tolerance.Worst;

    /// <inheritdoc/>
    public override string ToString() => sizes ?? string.Create(
        CultureInfo.InvariantCulture, $"Channels differ by {mean:0.00} in the mean and by {worst} at the worst.");
}
