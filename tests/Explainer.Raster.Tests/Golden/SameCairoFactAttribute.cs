using System.Runtime.CompilerServices;

namespace Explainer.Raster.Tests.Golden;

/// <summary>A test of exact pixels: it runs where Cairo is of the version that they were kept with, and says so elsewhere.</summary>
internal sealed class SameCairoFactAttribute : FactAttribute
{
    public SameCairoFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (Kept[1] != Cairo)
        {
            Skip = $"The pixels were kept with {Kept[1]}; here is {Cairo}, which may draw other ones.";
        }
    }

    /// <summary>Such as <c>cairo 1.16.0</c>.</summary>
    internal static string Cairo { get; } = DrawingLibraries.Versions.Split(',')[0];

    /// <summary>The version of the raster, that of Cairo, and the hash of the pixels.</summary>
    internal static string[] Kept { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "exact.txt"));
}
