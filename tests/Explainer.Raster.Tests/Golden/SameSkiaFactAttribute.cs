using System.Runtime.CompilerServices;

namespace Explainer.Raster.Tests.Golden;

/// <summary>A test of exact pixels: it runs where Skia is of the version that they were kept with, and says so elsewhere.</summary>
internal sealed class SameSkiaFactAttribute : FactAttribute
{
    public SameSkiaFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (Kept[1] != Skia)
        {
            Skip = $"The pixels were kept with {Kept[1]}; here is {Skia}, which may draw other ones.";
        }
    }

    /// <summary>Such as <c>SkiaSharp 4.155.0</c>.</summary>
    internal static string Skia { get; } = DrawingLibraries.Versions.Split(',')[0];

    /// <summary>The version of the raster, that of Skia, and the hash of the pixels.</summary>
    internal static string[] Kept { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "exact.txt"));
}
